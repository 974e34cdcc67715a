using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Law.Tests.Process;

/// <summary>For every guard, the one fact that makes it refuse.</summary>
internal static class Spoilt
{
    public static IReadOnlyDictionary<string, Func<CaseFacts, CaseFacts>> Case { get; } = new Dictionary<string, Func<CaseFacts, CaseFacts>>
    {
        [nameof(CaseGuards.MaterialsMeetConditions)] = facts => facts with { MaterialsComplete = false },
        [nameof(CaseGuards.CorrectionsListed)] = facts => facts with { Corrections = [] },
        [nameof(CaseGuards.ReasonGiven)] = facts => facts with { Reason = " " },
        [nameof(CaseGuards.NoticeRead)] = facts => facts with { NoticeShown = false },
        [nameof(CaseGuards.ConsentsGiven)] = facts => facts with { RequiredConsentsGiven = false },
        [nameof(CaseGuards.UndertakingsRead)] = facts => facts with { EveryUndertakingRead = false },
        [nameof(CaseGuards.ForecastGiven)] = facts => facts with { ForecastTold = false },
        [nameof(CaseGuards.LetterSigned)] = facts => facts with { SignatureBound = false },
        [nameof(CaseGuards.TwoIdenticalCopies)] = facts => facts with { CopyDigests = ["ab", "ac"] },
        [nameof(CaseGuards.InQueueOrder)] = facts => facts with { OldestInQueue = false },
        [nameof(CaseGuards.OfficerNamed)] = facts => facts with { Officer = null },
        [nameof(CaseGuards.SameOfficer)] = facts => facts with { Officer = Good.Zhao },
        [nameof(CaseGuards.AnotherOfficerNamed)] = facts => facts with { Officer = facts.ResponsibleOfficer },
        [nameof(CaseGuards.ReassignmentReasoned)] = facts => facts with { Reason = null },
        [nameof(CaseGuards.ReassignmentApproved)] = facts => facts with { LeadApproved = false },
        [nameof(CaseGuards.ExtensionApproved)] = facts => facts with { LeadApproved = false },
        [nameof(CaseGuards.OnlyFailedItemsReopen)] = facts => facts with { ItemsToReopen = ["2", "3"] },
        [nameof(CaseGuards.FailedItemsAnswered)] = facts => facts with { AnsweredItems = [] },
        [nameof(CaseGuards.WithinRectificationTime)] = facts => facts with { Today = new(2026, 3, 18) },
        [nameof(CaseGuards.RectificationTimeOver)] = facts => facts with { Today = facts.RectificationDue },
        [nameof(CaseGuards.NewDateSet)] = facts => facts with { RectificationDue = facts.Today },
        [nameof(CaseGuards.RectificationTold)] = facts => facts with { RectificationDue = null },
        [nameof(CaseGuards.ResultOnPhone)] = facts => facts with { ResultTold = false },
        [nameof(CaseGuards.DecisionInWriting)] = facts => facts with { WrittenDecisionMade = false },
        [nameof(CaseGuards.AllSealed)] = facts => facts with { EverythingSealed = false },
    };

    public static IReadOnlyDictionary<string, Func<InspectionFacts, InspectionFacts>> Inspection { get; } = new Dictionary<string, Func<InspectionFacts, InspectionFacts>>
    {
        [nameof(TeamGuards.TeamLargeEnough)] = facts => facts with { Team = [Good.Wang, Good.Wang] },
        [nameof(TeamGuards.TeamSmallEnough)] = facts => facts with { Team = [Good.Wang, Good.Li, .. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())] },
        [nameof(TeamGuards.OfficerInTeam)] = facts => facts with { Team = [Good.Li, Good.Zhao] },
        [nameof(TeamGuards.TwoPresent)] = facts => facts with { Present = [Good.Wang, Good.Zhao] },
        [nameof(TeamGuards.OfficerPresent)] = facts => facts with { Team = [Good.Wang, Good.Li, Good.Zhao], Present = [Good.Li, Good.Zhao] },
        [nameof(AppointmentGuards.ContactedInOrder)] = facts => facts with { OldestInQueue = false },
        [nameof(AppointmentGuards.MatterNamed)] = facts => facts with { MatterExplained = false },
        [nameof(AppointmentGuards.ReasonWritten)] = facts => facts with { Reason = "" },
        [nameof(AppointmentGuards.TimeLiesAhead)] = facts => facts with { Appointment = facts.Now },
        [nameof(AppointmentGuards.EveryoneIsFree)] = facts => facts with { TimeIsFree = false },
        [nameof(AppointmentGuards.PartyNamed)] = facts => facts with { AskedBy = null },
        [nameof(AppointmentGuards.ReschedulesLeft)] = facts => facts with { ApplicantReschedules = 2 },
        [nameof(AppointmentGuards.AppointmentHasCome)] = facts => facts with { Now = facts.Appointment!.Value.AddMinutes(-1) },
        [nameof(AppointmentGuards.WaitedLongEnough)] = facts => facts with { MinutesWaited = 14 },
        [nameof(ItemGuards.InScope)] = facts => facts with { ItemIsInScope = false },
        [nameof(ItemGuards.FailureNoted)] = facts => facts with { Item = facts.Item! with { Verdict = Verdict.NotMet, Note = "" } },
        [nameof(ItemGuards.ExceptionReasoned)] = facts => facts with { Item = facts.Item! with { Verdict = Verdict.NotApplicable, Note = "" } },
        [nameof(ItemGuards.NothingOpen)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.Open)] },
        [nameof(ItemGuards.EverythingNoted)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.NotApplicable, "", 1)] },
        [nameof(ItemGuards.EverythingShown)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.Met)] },
        [nameof(ItemGuards.RecordingKept)] = facts => facts with { RecordedBytes = 0 },
        [nameof(ItemGuards.StillKept)] = facts => facts with { Items = [new("1", ItemKind.Condition, Verdict.Met, Moments: 1)] },
        [nameof(RoomGuards.DeviceOk)] = facts => facts with { DeviceChecked = false },
        [nameof(RoomGuards.Recording)] = facts => facts with { RecordingRuns = false },
        [nameof(SigningGuards.SignerInTeam)] = facts => facts with { Signer = Good.Zhao },
        [nameof(SigningGuards.SignerIsSecond)] = facts => facts with { SignedBy = [Good.Wang] },
        [nameof(SigningGuards.SameRecord)] = facts => facts with { SignedDigest = "ce" },
        [nameof(SigningGuards.BothAttest)] = facts => facts with { AttestedBy = [Good.Wang] },
        [nameof(ResultGuards.ToldOnTheSpot)] = facts => facts with { RoomIsOpen = false },
        [nameof(ResultGuards.NothingFailed)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Condition, Verdict.NotMet)] },
        [nameof(ResultGuards.SomethingFailed)] = facts => facts with { Items = [new("13", ItemKind.Reminder, Verdict.NotMet)] },
        [nameof(ResultGuards.RemediesWritten)] = facts => facts with { Items = [new("2", ItemKind.Condition, Verdict.NotMet, "缺")] },
        [nameof(ResultGuards.DueDateByRule)] = facts => facts with { RectificationDue = new(2026, 3, 16) },
        [nameof(ResultGuards.ConditionFailed)] = facts => facts with { Items = [new("1", ItemKind.Condition, Verdict.Met)] },
        [nameof(ResultGuards.ReasonsInWriting)] = facts => facts with { ReasonsWritten = false },
        [nameof(ResultGuards.Heard)] = facts => facts with { ApplicantWasHeard = false },
        [nameof(ResultGuards.AppealTold)] = facts => facts with { AppealWaysTold = false },
        [nameof(ResultGuards.AllAssembled)] = facts => facts with { SessionsAssembled = false },
    };

    public static IReadOnlyDictionary<string, Func<SessionFacts, SessionFacts>> Session { get; } = new Dictionary<string, Func<SessionFacts, SessionFacts>>
    {
        [nameof(SessionGuards.CameraAndSoundAllowed)] = facts => facts with { MicrophoneAllowed = false },
        [nameof(SessionGuards.PixelsSuffice)] = facts => facts with { StillPixels = 7_899_999 },
        [nameof(SessionGuards.NetworkSuffices)] = facts => facts with { UploadKilobits = 799 },
        [nameof(SessionGuards.PlaceKnown)] = facts => facts with { PlaceSettled = false },
        [nameof(SessionGuards.AppointmentStands)] = facts => facts with { InspectionScheduled = false },
        [nameof(SessionGuards.TwoInspectors)] = facts => facts with { Present = [Good.Wang] },
        [nameof(SessionGuards.RecordingOn)] = facts => facts with { RecordingConfirmed = false },
        [nameof(SessionGuards.CauseNamed)] = facts => facts with { Cause = "" },
        [nameof(SessionGuards.ReasonStated)] = facts => facts with { Reason = null },
        [nameof(SessionGuards.ResultToldFirst)] = facts => facts with { ResultTold = false },
        [nameof(SessionGuards.PartsKept)] = facts => facts with { PartsAcknowledged = false },
        [nameof(SessionGuards.NoSilentGap)] = facts => facts with { GapsExplained = false },
        [nameof(SessionGuards.InSealedPackage)] = facts => facts with { PackageSealed = false },
    };
}
