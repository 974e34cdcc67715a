using Takan.Law.Declarations;
using Takan.Law.Eligibility;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Law.Teams;

namespace Takan.Law.Tests.Process;

/// <summary>For every guard, the one fact that makes it refuse.</summary>
internal static class Spoilt
{
    public static IReadOnlyDictionary<string, Func<CaseFacts, CaseFacts>> Case { get; } = new Dictionary<string, Func<CaseFacts, CaseFacts>>
    {
        [nameof(CaseGuards.MaterialsMeetConditions)] = facts => facts with { MaterialsComplete = false },
        [nameof(CaseGuards.OccasionAsked)] = facts => facts with { Declarations = new(DeclarationDuty.OnRegistration, OnOccasion: false, Places: 1, Signed: 0) },
        [nameof(CaseGuards.RoomForMaterials)] = facts => facts with { MaterialsKept = CaseGuards.MostMaterials },
        [nameof(CaseGuards.IdentityProven)] = facts => facts with { IdentityShown = false },
        [nameof(CaseGuards.AuthorisationHandedIn)] = facts => facts with { AuthorisationShown = false },
        [nameof(CaseGuards.ServiceAddressConfirmed)] = facts => facts with { ServiceAddressChosen = false },
        [nameof(CaseGuards.CorrectionsAnswered)] = facts => facts with { AnsweredCorrections = [] },
        [nameof(CaseGuards.CorrectionsListed)] = facts => facts with { Corrections = [] },
        [nameof(CaseGuards.ReasonGiven)] = facts => facts with { Reason = " " },
        [nameof(ReviewGuards.ReviewDemanded)] = facts => facts with { Review = ReviewStanding.NotDemanded },
        [nameof(ReviewGuards.NotHandedOverYet)] = facts => facts with { Review = facts.Review with { HandedOverAt = facts.Now } },
        [nameof(ReviewGuards.ReviewPassed)] = facts => facts with { MaterialsComplete = false },
        [nameof(ReviewGuards.ResultGoesBack)] = facts => facts with { Review = ReviewStanding.NotDemanded },
        [nameof(ReviewGuards.NotHandedBackYet)] = facts => facts with { Review = facts.Review with { HandedBackAt = facts.Now } },
        [nameof(ReviewGuards.ResultIsBack)] = facts => facts with { Review = facts.Review with { HandedBackAt = null } },
        [nameof(ReviewGuards.ResultHasCome)] = facts => facts with { Review = facts.Review with { HandedBackAt = null } },
        [nameof(ReviewGuards.NotTakenOverYet)] = facts => facts with { Review = facts.Review with { AcknowledgedAt = facts.Now } },
        [nameof(ReviewGuards.ResultIsTakenOver)] = facts => facts with { Review = facts.Review with { AcknowledgedAt = null } },
        [nameof(ReportGuards.ReportDemanded)] = facts => facts with { Report = ReportStanding.NotDemanded },
        [nameof(ReportGuards.NotReportedYet)] = facts => facts with { Report = facts.Report with { IssuedAt = facts.Now } },
        [nameof(ReportGuards.ReportFilled)] = facts => facts with { Report = facts.Report with { Missing = ["评审意见"] } },
        [nameof(ReportGuards.ReportIsThere)] = facts => facts with { Report = facts.Report with { IssuedAt = null } },
        [nameof(CaseGuards.VisitNotBegun)] = facts => facts with { VisitHasBegun = true },
        [nameof(CaseGuards.VisitLiesAhead)] = facts => facts with { VisitAt = facts.Now },
        [nameof(CaseGuards.VisitOnAWorkingDay)] = facts => facts with { VisitOnWorkingDay = false },
        [nameof(CaseGuards.AreaOpen)] = facts => facts with { Closures = [AreaClosure.NotLookedUp] },
        [nameof(CaseGuards.VehicleFree)] = facts => facts with { Vehicle = new("陕A12345", IsInService: false) },
        [nameof(PairGuards.AreasPairTakes)] = facts => facts with { Pair = new(PairRouting.AreaRule, "东片组", [Good.Li, Good.Zhao]) },
        [nameof(PairGuards.TechnicalPairTakes)] = facts => facts with { Pair = new(PairRouting.HardRule, "技术一组", [Good.Li, Good.Zhao]) },
        [nameof(CaseGuards.NoticeRead)] = facts => facts with { NoticeShown = false },
        [nameof(CaseGuards.ConsentsGiven)] = facts => facts with { RequiredConsentsGiven = false },
        [nameof(CaseGuards.PapersInOrder)] = facts => facts with { MaterialsComplete = false },
        [nameof(CaseGuards.PromisesRead)] = facts => facts with { EveryUndertakingRead = false },
        [nameof(CaseGuards.UndertakingsRead)] = facts => facts with { EveryUndertakingRead = false },
        [nameof(CaseGuards.DeclaredInEveryCase)] = facts => facts with { Declarations = facts.Declarations! with { Signed = 0 } },
        [nameof(CaseGuards.DeclaredOnRegistration)] = facts => facts with { Declarations = facts.Declarations! with { Duty = DeclarationDuty.OnRegistration, Signed = 0 } },
        [nameof(CaseGuards.EveryPlaceDeclared)] = facts => facts with { Declarations = facts.Declarations! with { Signed = 1 } },
        [nameof(CaseGuards.DeclarationIsAsked)] = facts => facts with { Declarations = facts.Declarations! with { Duty = DeclarationDuty.OnRegistration, OnOccasion = false } },
        [nameof(CaseGuards.DeclarationRead)] = facts => facts with { EveryUndertakingRead = false },
        [nameof(CaseGuards.DeclarationSigned)] = facts => facts with { SignatureBound = false },
        [nameof(CaseGuards.ForecastGiven)] = facts => facts with { ForecastTold = false },
        [nameof(CaseGuards.LetterSigned)] = facts => facts with { SignatureBound = false },
        [nameof(CaseGuards.TwoIdenticalCopies)] = facts => facts with { CopyDigests = ["ab", "ac"] },
        [nameof(CaseGuards.InQueueOrder)] = facts => facts with { OldestInQueue = false },
        [nameof(CaseGuards.OfficerNamed)] = facts => facts with { Officer = null },
        [nameof(CaseGuards.SameOfficer)] = facts => facts with { Officer = Good.Zhao },
        [nameof(CaseGuards.OfficerStays)] = facts => facts with { Officer = Good.Zhao },
        [nameof(CaseGuards.OfficerFixed)] = facts => facts with { ResponsibleOfficer = null },
        [nameof(CaseGuards.AnotherOfficerNamed)] = facts => facts with { Officer = facts.ResponsibleOfficer },
        [nameof(CaseGuards.ReassignmentReasoned)] = facts => facts with { Reason = null },
        [nameof(CaseGuards.ReassignmentApproved)] = facts => facts with { LeadApproved = false },
        [nameof(CaseGuards.ExtensionApproved)] = facts => facts with { LeadApproved = false },
        [nameof(CaseGuards.OnlyFailedItemsReopen)] = facts => facts with { ItemsToReopen = ["2", "3"] },
        [nameof(CaseGuards.NothingFailedBefore)] = facts => facts with { FailedItems = ["2"] },
        [nameof(CaseGuards.WhereItemsFailedOnlyThose)] = facts => facts with { ItemsToReopen = ["2", "3"] },
        [nameof(CaseGuards.AppliedWhereItemsFailed)] = facts => facts with { ReinspectionApplied = false },
        [nameof(CaseGuards.NotAppliedYet)] = facts => facts with { ReinspectionApplied = true },
        [nameof(CaseGuards.ConsentStands)] = facts => facts with { ConsentStands = false },
        [nameof(CaseGuards.FailedItemsAnswered)] = facts => facts with { AnsweredItems = [] },
        [nameof(CaseGuards.WithinRectificationTime)] = facts => facts with { Today = new(2026, 3, 18) },
        [nameof(CaseGuards.RectificationTimeOver)] = facts => facts with { Today = facts.RectificationDue },
        [nameof(CaseGuards.NewDateSet)] = facts => facts with { NewRectificationDue = facts.RectificationDue },
        [nameof(CaseGuards.RectificationTold)] = facts => facts with { RectificationDue = null },
        [nameof(CaseGuards.ResultOnPhone)] = facts => facts with { ResultTold = false },
        [nameof(CaseGuards.DecisionInWriting)] = facts => facts with { WrittenDecisionMade = false },
        [nameof(CaseGuards.ExtensionNear)] = facts => facts with { NewRectificationDue = new(2027, 3, 31) },
        [nameof(CaseGuards.StatementDayAhead)] = facts => facts with { NewStatementDue = new(2026, 3, 12) },
        [nameof(CaseGuards.StatementDayWorks)] = facts => facts with { StatementDueOnWorkingDay = false },
        [nameof(CaseGuards.StatementDayNear)] = facts => facts with { NewStatementDue = new(2027, 3, 20) },
        [nameof(CaseGuards.HearingOpen)] = facts => facts with { StatementDue = new(2026, 3, 9) },
        [nameof(CaseGuards.InvitedToSpeak)] = facts => facts with { StatementDue = null },
        [nameof(CaseGuards.WithinStatementTime)] = facts => facts with { StatementDue = new(2026, 3, 9) },
        [nameof(CaseGuards.StatementWritten)] = facts => facts with { Statement = " " },
        [nameof(CaseGuards.StatementHeard)] = facts => facts with { Statement = null },
        [nameof(CaseGuards.RuleGivesLaterDay)] = facts => facts with { NewRectificationDue = facts.RectificationDue },
        [nameof(CaseGuards.AllSealed)] = facts => facts with { EverythingSealed = false },
    };

    public static IReadOnlyDictionary<string, Func<InspectionFacts, InspectionFacts>> Inspection { get; } = new Dictionary<string, Func<InspectionFacts, InspectionFacts>>
    {
        [nameof(VisitGuards.FailuresPictured)] = facts => facts with { Items = [new("2", ItemKind.Condition, Verdict.NotMet, "缺少隔断", Stills: 0)] },
        [nameof(VisitGuards.HeldByVideo)] = facts => facts with { Means = InspectionMeans.OnTheSpot },
        [nameof(VisitGuards.HeldOnTheSpot)] = facts => facts with { Means = InspectionMeans.Video },
        [nameof(VisitGuards.GoesThere)] = facts => facts with { Means = InspectionMeans.Video },
        [nameof(AdviceGuards.KindAdvises)] = facts => facts with { Kind = VisitKind.Instant },
        [nameof(AdviceGuards.CaseStillAdmits)] = facts => facts with { CaseAdmitsKind = false },
        [nameof(AdviceGuards.AdviserNamed)] = facts => facts with { Team = [] },
        [nameof(AdviceGuards.AdvisersFew)] = facts => facts with { Team = [.. Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7())] },
        [nameof(AdviceGuards.FormalOnesFirst)] = facts => facts with { FormalWaiting = 1 },
        [nameof(AdviceGuards.AdviceConsented)] = facts => facts with { ConsentStands = false },
        [nameof(AdviceGuards.AdviserPresent)] = facts => facts with { Present = [Good.Zhao] },
        [nameof(AdviceGuards.AdviceOfThisVisit)] = facts => facts with { ItemIsInScope = false },
        [nameof(AdviceGuards.AdviceWritten)] = facts => facts with { Advice = " " },
        [nameof(AdviceGuards.EverythingAdvised)] = facts => facts with { ItemsWithoutAdvice = ["2"] },
        [nameof(AdviceGuards.AdviceSheetFiled)] = facts => facts with { PapersFiled = false },
        [nameof(InstantGuards.InstantOffered)] = facts => facts with { InstantHours = null },
        [nameof(InstantGuards.InstantHoursHold)] = facts => facts with { InstantHours = new(10, 17, "本局默认") },
        [nameof(InstantGuards.ApplicantAskedNow)] = facts => facts with { InstantAsked = false },
        [nameof(TeamGuards.TeamLargeEnough)] = facts => facts with { Team = [Good.Wang, Good.Wang] },
        [nameof(TeamGuards.TeamSmallEnough)] = facts => facts with { Team = [Good.Wang, Good.Li, .. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())] },
        [nameof(TeamGuards.LargerTeamAgreed)] = facts => OfFive(facts, agreed: false),
        [nameof(TeamGuards.OfficerInTeam)] = facts => facts with { Team = [Good.Li, Good.Zhao] },
        [nameof(PairGuards.AreasPairGoes)] = facts => facts with { Pair = new(PairRouting.AreaRule, "东片组", [Good.Wang, Good.Zhao]) },
        [nameof(PairGuards.TechnicalPairGoes)] = facts => facts with { Pair = new(PairRouting.HardRule, "技术一组", [Good.Wang, Good.Zhao]) },
        [nameof(JointGuards.LeadOrganises)] = facts => facts with { Joint = Good.Joint with { Actor = Good.Li } },
        [nameof(JointGuards.StandsAlone)] = facts => facts with { Joint = Good.Joint },
        [nameof(JointGuards.NeverBegun)] = facts => facts with { HasBegun = true },
        [nameof(JointGuards.GoesWithOthers)] = facts => facts with { Joint = JointStanding.Alone },
        [nameof(JointGuards.EveryUnitGoes)] = facts => facts with { Joint = Good.Joint, Team = [Good.Wang, Good.Zhao] },
        [nameof(JointGuards.JudgedByOwnUnit)] = facts => facts with { Joint = Good.Joint, Judge = Good.Li },
        [nameof(JointGuards.SignedByOwnUnit)] = facts => facts with { Joint = Good.Joint, Team = [Good.Wang, Good.Zhao, Good.Li], Signer = Good.Li, SignedBy = [Good.Wang] },
        [nameof(TeamGuards.TwoPresent)] = facts => facts with { Present = [Good.Wang, Good.Zhao] },
        [nameof(TeamGuards.OfficerPresent)] = facts => facts with { Team = [Good.Wang, Good.Li, Good.Zhao], Present = [Good.Li, Good.Zhao] },
        [nameof(FilingGuards.NotDishonest)] = facts => facts with { Registry = facts.Registry with { Dishonesty = [new(DishonestySubject.Entity, "某某公司", new(2026, 1, 1), null, null)] } },
        [nameof(FilingGuards.MatterFiled)] = facts => facts with { Registry = facts.Registry with { Matter = null } },
        [nameof(FilingGuards.TeamFiled)] = facts => facts with { Registry = facts.Registry with { People = new Dictionary<Guid, PersonFiling>() } },
        [nameof(FilingGuards.MatterAsFiled)] = facts => facts with { Registry = facts.Registry with { MatterChanged = true } },
        [nameof(FilingGuards.NobodySuspended)] = facts => Everyone(facts, person => person with { IsSuspended = true }),
        [nameof(FilingGuards.TeamAsFiled)] = facts => Everyone(facts, person => person with { HasChanged = true }),
        [nameof(FilingGuards.EntityFiled)] = facts => facts with { Registry = facts.Registry with { EntityFiled = false } },
        [nameof(FilingGuards.VisitFiled)] = facts => facts with { Registry = facts.Registry with { Visit = null } },
        [nameof(AppointmentGuards.ContactedInOrder)] = facts => facts with { OldestInQueue = false },
        [nameof(AppointmentGuards.MatterNamed)] = facts => facts with { MatterExplained = false },
        [nameof(AppointmentGuards.ReasonWritten)] = facts => facts with { Reason = "" },
        [nameof(AppointmentGuards.TimeLiesAhead)] = facts => facts with { Appointment = facts.Now },
        [nameof(AppointmentGuards.InOfficeHours)] = facts => facts with { Appointment = facts.Appointment!.Value.AddHours(3) },
        [nameof(AppointmentGuards.BeforeTheLegalEnd)] = facts => facts with { LegalEnd = new(2026, 3, 2) },
        [nameof(AppointmentGuards.NobodyIsAway)] = facts => facts with { Diary = facts.Diary! with { Absent = ["王某"] } },
        [nameof(AppointmentGuards.NobodysDayIsFull)] = facts => facts with { Diary = facts.Diary! with { ThatDay = [new("王某", 8)] } },
        [nameof(AppointmentGuards.ConsoleIsLeft)] = facts => facts with { Diary = facts.Diary! with { AtOnce = 4 } },
        [nameof(AppointmentGuards.NotTooLate)] = facts => facts with { BookedAt = facts.Now!.Value.AddMinutes(119) },
        [nameof(AppointmentGuards.EveryoneIsFree)] = facts => facts with { TimeIsFree = false },
        [nameof(AppointmentGuards.PartyNamed)] = facts => facts with { AskedBy = null },
        [nameof(AppointmentGuards.ReschedulesLeft)] = facts => facts with { ApplicantReschedules = 2 },
        [nameof(AppointmentGuards.AppointmentHasCome)] = facts => facts with { Now = facts.Appointment!.Value.AddMinutes(-1) },
        [nameof(AppointmentGuards.WaitedLongEnough)] = facts => facts with { MinutesWaited = 14 },
        [nameof(ItemGuards.InScope)] = facts => facts with { ItemIsInScope = false },
        [nameof(ItemGuards.VerdictKnown)] = facts => facts with { Item = facts.Item! with { Verdict = (Verdict)7 } },
        [nameof(ItemGuards.FailureNoted)] = facts => facts with { Item = facts.Item! with { Verdict = Verdict.NotMet, Note = "" } },
        [nameof(ItemGuards.ExceptionReasoned)] = facts => facts with { Item = facts.Item! with { Verdict = Verdict.NotApplicable, Note = "" } },
        [nameof(ItemGuards.NothingOpen)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.Open)] },
        [nameof(ItemGuards.EverythingNoted)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.NotApplicable, "", 1)] },
        [nameof(ItemGuards.EverythingShown)] = facts => facts with { Items = [.. facts.Items, new("9", ItemKind.Verification, Verdict.Met)] },
        [nameof(ItemGuards.RecordingKept)] = facts => facts with { RecordedBytes = 0 },
        [nameof(ItemGuards.StillKept)] = facts => facts with { Items = [new("1", ItemKind.Condition, Verdict.Met, Moments: 1)] },
        [nameof(RoomGuards.DeviceOk)] = facts => facts with { DeviceChecked = false },
        [nameof(RoomGuards.BusinessPeopleSent)] = facts => facts with { BusinessPeopleSettled = false },
        [nameof(ItemGuards.RemarkAllowed)] = facts => facts with { MayRemark = false },
        [nameof(ItemGuards.RemarkWritten)] = facts => facts with { Remark = " " },
        [nameof(RoomGuards.Recording)] = facts => facts with { RecordingRuns = false },
        [nameof(RoomGuards.StillWaits)] = facts => facts with { StillIsAwaited = false },
        [nameof(RoomGuards.PictureLive)] = facts => facts with { PictureArrives = false },
        [nameof(SigningGuards.SignerInTeam)] = facts => facts with { Signer = Good.Zhao },
        [nameof(SigningGuards.SignerPresent)] = facts => facts with { Present = [Good.Li, Good.Zhao] },
        [nameof(SigningGuards.SignerIsSecond)] = facts => facts with { SignedBy = [Good.Wang] },
        [nameof(SigningGuards.SameRecord)] = facts => facts with { SignedDigest = "ce" },
        [nameof(SigningGuards.OpinionsStand)] = facts => facts with { OpinionDigests = ["cd", "ce"] },
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
        [nameof(ResultGuards.PicturesFiled)] = facts => facts with { PapersFiled = false },
    };

    public static IReadOnlyDictionary<string, Func<LargerTeamFacts, LargerTeamFacts>> LargerTeam { get; } = new Dictionary<string, Func<LargerTeamFacts, LargerTeamFacts>>
    {
        [nameof(LargerTeamGuards.ReallyLarger)] = facts => facts with { People = [.. facts.People.Take(4), facts.People[0]] },
        [nameof(LargerTeamGuards.OfficerAmong)] = facts => facts with { ResponsibleOfficer = Guid.CreateVersion7() },
        [nameof(LargerTeamGuards.Explained)] = facts => facts with { Reason = " " },
        [nameof(LargerTeamGuards.CountyDecides)] = facts => facts with { IsCountyOffice = false },
        [nameof(LargerTeamGuards.AnotherDecides)] = facts => facts with { Decider = facts.Filer },
        [nameof(LargerTeamGuards.DecisionReasoned)] = facts => facts with { Decision = "" },
    };

    public static IReadOnlyDictionary<string, Func<JointVisitFacts, JointVisitFacts>> JointVisit { get; } = new Dictionary<string, Func<JointVisitFacts, JointVisitFacts>>
    {
        [nameof(JointVisitGuards.SeveralUnits)] = facts => facts with { Units = [Good.CityUnit, Good.CityUnit] },
        [nameof(JointVisitGuards.OneMeans)] = facts => facts with { Means = [InspectionMeans.OnTheSpot, InspectionMeans.Video] },
        [nameof(JointVisitGuards.LeadNamed)] = facts => facts with { Lead = Good.Wang },
        [nameof(JointVisitGuards.OtherLeadReasoned)] = facts => facts with { Lead = Good.FireUnit, Reason = " " },
        [nameof(JointVisitGuards.NotTogetherReasoned)] = facts => facts with { Reason = "" },
        [nameof(JointVisitGuards.NotBegun)] = facts => facts with { HasBegun = true },
        [nameof(JointVisitGuards.NothingLeft)] = facts => facts with { Left = 1 },
    };

    public static IReadOnlyDictionary<string, Func<BoothFacts, BoothFacts>> Booth { get; } = new Dictionary<string, Func<BoothFacts, BoothFacts>>
    {
        [nameof(BoothGuards.CaseGoesOn)] = facts => facts with { CaseIsOpen = false },
        [nameof(BoothGuards.OneBoothEach)] = facts => facts with { HasNoOtherBooth = false },
        [nameof(BoothGuards.OnlyWhoWasCalled)] = facts => facts with { IsKeptForIt = false },
        [nameof(BoothGuards.ServiceRoomForeseen)] = facts => facts with { RoomIsForeseen = false },
        [nameof(BoothGuards.OnlyWhoSitsThere)] = facts => facts with { IsKeptForIt = false },
        [nameof(BoothGuards.VideoIsOver)] = facts => facts with { RoomIsQuiet = false },
        [nameof(BoothGuards.NobodyIsPutOut)] = facts => facts with { RoomIsQuiet = false, SeatIsLeft = false },
        [nameof(BoothGuards.ReasonWritten)] = facts => facts with { Reason = " " },
    };

    public static IReadOnlyDictionary<string, Func<DeliveryFacts, DeliveryFacts>> Delivery { get; } = new Dictionary<string, Func<DeliveryFacts, DeliveryFacts>>
    {
        [nameof(DeliveryGuards.DeliveryDemanded)] = facts => facts with { Demanded = false },
        [nameof(DeliveryGuards.ResultIsKnown)] = facts => facts with { ResultStands = false },
        [nameof(DeliveryGuards.WayOffered)] = facts => facts with { Offered = [] },
        [nameof(DeliveryGuards.AddressIsConfirmed)] = facts => facts with { AddressConfirmed = false },
        [nameof(DeliveryGuards.FeeIsDue)] = facts => facts with { FeeDue = false },
        [nameof(DeliveryGuards.FeeNotPaidYet)] = facts => facts with { FeePaid = true },
        [nameof(DeliveryGuards.ReceiptNamed)] = facts => facts with { Receipt = " " },
        [nameof(DeliveryGuards.CaseIsConcluded)] = facts => facts with { Concluded = false },
        [nameof(DeliveryGuards.FeeIsPaid)] = facts => facts with { FeePaid = false },
        [nameof(DeliveryGuards.PostIsChosen)] = facts => facts with { Way = DeliveryWay.Window },
        [nameof(DeliveryGuards.WindowIsChosen)] = facts => facts with { Way = null },
        [nameof(DeliveryGuards.PhoneIsChosen)] = facts => facts with { Way = DeliveryWay.Window },
        [nameof(DeliveryGuards.DocumentNamed)] = facts => facts with { Document = "" },
        [nameof(DeliveryGuards.ParcelNamed)] = facts => facts with { Tracking = "" },
        [nameof(DeliveryGuards.TakerKnown)] = facts => facts with { Proof = null },
        [nameof(DeliveryGuards.TakerActsForTheApplicant)] = facts => facts with { PickedUpBy = "赵某" },
        [nameof(DeliveryGuards.ReceiptIsHeard)] = facts => facts with { ReceiptHeard = null },
        [nameof(DeliveryGuards.FileIsTaken)] = facts => facts with { FileTaken = false },
        [nameof(DeliveryGuards.ArrivalIsPossible)] = facts => facts with { ArrivedOn = new(2026, 3, 10) },
        [nameof(DeliveryGuards.ReasonGiven)] = facts => facts with { Reason = "" },
    };

    public static IReadOnlyDictionary<string, Func<SessionFacts, SessionFacts>> Session { get; } = new Dictionary<string, Func<SessionFacts, SessionFacts>>
    {
        [nameof(SessionGuards.CameraAndSoundAllowed)] = facts => facts with { MicrophoneAllowed = false },
        [nameof(SessionGuards.PixelsSuffice)] = facts => facts with { StillPixels = 7_899_999 },
        [nameof(SessionGuards.NetworkSuffices)] = facts => facts with { UploadKilobits = 799 },
        [nameof(SessionGuards.PlaceKnown)] = facts => facts with { PlaceSettled = false },
        [nameof(SessionGuards.PhonePassed)] = facts => facts with { ThisPhonePassed = false },
        [nameof(SessionGuards.SeatTaken)] = facts => facts with { SeatIsTheirs = false },
        [nameof(SessionGuards.AppointmentStands)] = facts => facts with { Now = facts.Appointment!.Value.AddMinutes(facts.AppointmentMinutes + 61) },
        [nameof(SessionGuards.NotAheadUnasked)] = facts => facts with { Now = facts.Appointment!.Value.AddMinutes(-31) },
        [nameof(SessionGuards.OnTheAgreedDay)] = facts => facts with { Now = facts.Appointment!.Value.AddDays(1) },
        [nameof(SessionGuards.TwoInspectors)] = facts => facts with { Present = [Good.Wang] },
        [nameof(SessionGuards.NoInterestDeclared)] = facts => facts with { WatcherIsFree = false },
        [nameof(SessionGuards.RecordingOn)] = facts => facts with { RecordingConfirmed = false },
        [nameof(SessionGuards.ChallengeAsked)] = facts => facts with { ChallengeWaits = false },
        [nameof(SessionGuards.CauseNamed)] = facts => facts with { Cause = "" },
        [nameof(SessionGuards.ReasonStated)] = facts => facts with { Reason = null },
        [nameof(SessionGuards.ResultToldFirst)] = facts => facts with { ResultTold = false },
        [nameof(SessionGuards.RecordingHadItsTime)] = facts => facts with { ClosedAt = facts.Now!.Value.AddMinutes(-14.9) },
        [nameof(SessionGuards.RecordingIsGone)] = facts => facts with { RecordingGone = false },
        [nameof(SessionGuards.PartsKept)] = facts => facts with { PartsAcknowledged = false },
        [nameof(SessionGuards.NoSilentGap)] = facts => facts with { GapsExplained = false },
        [nameof(SessionGuards.InSealedPackage)] = facts => facts with { PackageSealed = false },
    };

    public static IReadOnlyDictionary<string, Func<VisitRequestFacts, VisitRequestFacts>> VisitRequest { get; } = new Dictionary<string, Func<VisitRequestFacts, VisitRequestFacts>>
    {
        [nameof(VisitRequestGuards.KindOffered)] = facts => facts with { Offered = false },
        [nameof(VisitRequestGuards.CaseAdmits)] = facts => facts with { CaseAdmits = false },
        [nameof(VisitRequestGuards.NothingElseAsked)] = facts => facts with { IsTheOnlyOne = false },
        [nameof(VisitRequestGuards.VisitNoticeRead)] = facts => facts with { NoticeShown = false },
        [nameof(VisitRequestGuards.VisitConsentsGiven)] = facts => facts with { RequiredConsentsGiven = false },
        [nameof(VisitRequestGuards.VisitConsentStands)] = facts => facts with { ConsentStands = false },
        [nameof(VisitRequestGuards.RefusalReasoned)] = facts => facts with { Reason = " " },
    };

    public static IReadOnlyDictionary<string, Func<ExpertFacts, ExpertFacts>> Expert { get; } = new Dictionary<string, Func<ExpertFacts, ExpertFacts>>
    {
        [nameof(ExpertGuards.FieldNamed)] = facts => facts with { Fields = [" "] },
        [nameof(ExpertGuards.EmployerKnown)] = facts => facts with { Employer = "" },
        [nameof(ExpertGuards.StandingReasoned)] = facts => facts with { Reason = null },
    };

    public static IReadOnlyDictionary<string, Func<SharingFacts, SharingFacts>> Sharing { get; } = new Dictionary<string, Func<SharingFacts, SharingFacts>>
    {
        [nameof(SharingGuards.RecipientNamed)] = facts => facts with { Department = null },
        [nameof(SharingGuards.PurposeGiven)] = facts => facts with { Purpose = " " },
        [nameof(SharingGuards.BasisGiven)] = facts => facts with { LegalBasis = "" },
        [nameof(SharingGuards.SomethingKept)] = facts => facts with { IsKept = false },
        [nameof(SharingGuards.EndsInTime)] = facts => facts with { ExpiresAt = facts.Now.AddDays(SharingFacts.LongestDays + 1).AddMinutes(1) },
        [nameof(SharingGuards.NotExpired)] = facts => facts with { ExpiresAt = facts.Now },
        [nameof(SharingGuards.CountyConsents)] = facts => facts with { IsCountyOffice = false },
        [nameof(SharingGuards.BureauConsents)] = facts => facts with { IsBureauLead = false },
        [nameof(SharingGuards.AnotherConsents)] = facts => facts with { Actor = facts.CountyConsent ?? facts.BureauConsent },
        [nameof(SharingGuards.BothConsented)] = facts => facts with { BureauConsent = facts.CountyConsent },
        [nameof(SharingGuards.ASideDecides)] = facts => facts with { IsCountyOffice = false, IsBureauLead = false },
        [nameof(SharingGuards.DecisionReasoned)] = facts => facts with { Reason = null },
        [nameof(SharingGuards.OnlyTheRecipient)] = facts => facts with { IsRecipient = false },
    };

    public static IReadOnlyDictionary<string, Func<BusinessNoticeFacts, BusinessNoticeFacts>> BusinessNotice { get; } = new Dictionary<string, Func<BusinessNoticeFacts, BusinessNoticeFacts>>
    {
        [nameof(BusinessNoticeGuards.NoticeDemanded)] = facts => facts with { Demanded = false },
        [nameof(BusinessNoticeGuards.NeedNamed)] = facts => facts with { Need = "" },
        [nameof(BusinessNoticeGuards.DueNotPast)] = facts => facts with { Due = new(2026, 3, 1) },
        [nameof(BusinessNoticeGuards.PeopleNamed)] = facts => facts with { People = [] },
        [nameof(BusinessNoticeGuards.NotOfTheTeam)] = facts => facts with { People = [Good.Zhao, Good.Li] },
        [nameof(BusinessNoticeGuards.LeadDecides)] = facts => facts with { IsLead = false },
        [nameof(BusinessNoticeGuards.WithoutThemReasoned)] = facts => facts with { Reason = " " },
    };

    public static IReadOnlyDictionary<string, Func<ExemptionFacts, ExemptionFacts>> Exemption { get; } = new Dictionary<string, Func<ExemptionFacts, ExemptionFacts>>
    {
        [nameof(ExemptionGuards.ElementsFound)] = facts => facts with { FoundElements = ["layout"] },
        [nameof(ExemptionGuards.ManagementStable)] = facts => facts with { Management = " " },
        [nameof(ExemptionGuards.RecordWritten)] = facts => facts with { Record = null },
        [nameof(ExemptionGuards.AnotherDecides)] = facts => facts with { Decider = facts.Proposer },
        [nameof(ExemptionGuards.ChangeReasoned)] = facts => facts with { Reason = "" },
    };

    /// <summary>Five inspectors, for whom a larger team was filed.</summary>
    public static InspectionFacts OfFive(InspectionFacts facts, bool agreed)
    {
        IReadOnlyList<Guid> team = [.. facts.Team, Good.Zhao, Guid.CreateVersion7(), Guid.CreateVersion7()];
        return facts with { Team = team, Registry = facts.Registry with { LargerTeam = new(team, agreed) } };
    }

    private static InspectionFacts Everyone(InspectionFacts facts, Func<PersonFiling, PersonFiling> change) => facts with
    {
        Registry = facts.Registry with { People = facts.Registry.People.ToDictionary(person => person.Key, person => change(person.Value)) },
    };
}
