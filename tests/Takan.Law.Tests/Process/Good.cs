using Takan.Law.Declarations;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Law.Teams;
using Takan.Law.Vehicles;

namespace Takan.Law.Tests.Process;

/// <summary>Facts with which every guard holds; a test spoils one of them.</summary>
internal static class Good
{
    public static readonly Guid Wang = new("01890000-0000-7000-8000-000000000001");
    public static readonly Guid Li = new("01890000-0000-7000-8000-000000000002");
    public static readonly Guid Zhao = new("01890000-0000-7000-8000-000000000003");

    public static readonly Guid CityUnit = new("01890000-0000-7000-8000-0000000000a1");
    public static readonly Guid FireUnit = new("01890000-0000-7000-8000-0000000000a2");

    /// <summary>Wang's part of a visit with Li of another unit; Wang's unit leads.</summary>
    public static readonly JointStanding Joint = new(
        CityUnit, CityUnit, new Dictionary<Guid, string> { [CityUnit] = "市场监管局", [FireUnit] = "消防大队" },
        new Dictionary<Guid, Guid> { [Wang] = CityUnit, [Li] = FireUnit, [Zhao] = CityUnit }, Wang);

    private static readonly ItemFacts Met = new("1", ItemKind.Condition, Verdict.Met, Stills: 1);
    private static readonly ItemFacts Failed = new("2", ItemKind.Condition, Verdict.NotMet, "缺少隔断", Moments: 1, Remedy: "做好隔断");

    public static CaseFacts Case(CaseCommand command) => command switch
    {
        CaseCommand.LapseRectification => AnyCase with { Today = new(2026, 3, 18) },
        CaseCommand.SignCommitment => AnyCase with { FailedItems = [] },
        CaseCommand.OpenInspection or CaseCommand.AgreeVisit or CaseCommand.TakeUpVisit => AnyCase with { ReinspectionApplied = true },
        CaseCommand.Reassign => AnyCase with { Officer = Li },
        CaseCommand.SendToReview => AnyCase with { Review = new() { Demanded = true } },
        CaseCommand.InviteStatement => AnyCase with { StatementDue = null },
        CaseCommand.HandBack => AnyCase with { Review = AnyCase.Review with { HandedBackAt = null, AcknowledgedAt = null } },
        CaseCommand.AcknowledgeResult or CaseCommand.ReturnResult => AnyCase with { Review = AnyCase.Review with { AcknowledgedAt = null } },
        CaseCommand.IssueReport => AnyCase with { Report = AnyCase.Report with { IssuedAt = null } },
        _ => AnyCase,
    };

    public static InspectionFacts Inspection(InspectionCommand command) => command switch
    {
        InspectionCommand.TellRectification or InspectionCommand.TellNotMet => AnyInspection with { Items = [Met, Failed] },
        InspectionCommand.FollowVisit => AnyInspection with { Joint = Joint },
        InspectionCommand.BookAdvice => AnyInspection with { Kind = VisitKind.Trial },
        InspectionCommand.ReopenVisit or InspectionCommand.ArrangeVisit or InspectionCommand.AwaitTime => AnyInspection with { Means = InspectionMeans.OnTheSpot },
        InspectionCommand.RecordNoShow => AnyInspection with { Now = AnyInspection.Appointment, MinutesWaited = 15 },
        _ => AnyInspection,
    };

    public static SessionFacts Session { get; } = new()
    {
        StillPixels = 3264 * 2448,
        UploadKilobits = 2100,
        CameraAllowed = true,
        MicrophoneAllowed = true,
        PlaceSettled = true,
        ThisPhonePassed = true,
        SeatIsTheirs = true,
        Team = [Wang, Li],
        Present = [Wang, Li],
        Appointment = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc),
        AppointmentMinutes = 60,
        Now = new(2026, 3, 3, 1, 5, 0, DateTimeKind.Utc),
        ClosedAt = new(2026, 3, 3, 0, 50, 0, DateTimeKind.Utc),
        RecordingConfirmed = true,
        WatcherIsFree = true,
        ChallengeWaits = true,
        Cause = "网络",
        Reason = "申请人改约",
        ResultTold = true,
        RecordingGone = true,
        PartsAcknowledged = true,
        GapsExplained = true,
        PackageSealed = true,
    };

    public static ExemptionFacts Exemption { get; } = new()
    {
        FixedElements = ["layout", "flue"],
        FoundElements = ["flue", "layout"],
        Management = "某商业管理公司统一管理",
        Record = "逐项看过",
        Proposer = Wang,
        Decider = Li,
        Reason = "核实无误",
    };

    public static LargerTeamFacts LargerTeam { get; } = new()
    {
        People = [Wang, Li, Zhao, Guid.CreateVersion7(), Guid.CreateVersion7()],
        ResponsibleOfficer = Wang,
        Reason = "场所分三处，要同时看",
        Filer = Wang,
        Decider = Guid.CreateVersion7(),
        IsCountyOffice = true,
        Decision = "人手不够",
    };

    public static ExpertFacts Expert { get; } = new() { Fields = ["食品安全"], Employer = "示例大学", Reason = "本人要求" };

    public static VisitRequestFacts VisitRequest { get; } = new()
    {
        Offered = true,
        CaseAdmits = true,
        IsTheOnlyOne = true,
        NoticeShown = true,
        RequiredConsentsGiven = true,
        ConsentStands = true,
        Reason = "本周没有空的时间",
    };

    /// <summary>Who consents second finds the first consent, and not the own.</summary>
    public static SharingFacts Sharing(SharingCommand command) => new()
    {
        Department = SharingDepartment.Discipline,
        DepartmentName = "示例县纪委监委",
        Recipient = "陈某",
        Purpose = "核实一件举报",
        LegalBasis = "来函〔2026〕1 号",
        IsKept = true,
        Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        ExpiresAt = new(2026, 3, 5, 1, 0, 0, DateTimeKind.Utc),
        Actor = Zhao,
        IsCountyOffice = true,
        IsBureauLead = true,
        CountyConsent = command is SharingCommand.ConsentForCounty ? null : Wang,
        BureauConsent = command is SharingCommand.ConsentForBureau ? null : Li,
        Reason = "来函已撤回",
        IsRecipient = true,
    };

    public static BusinessNoticeFacts BusinessNotice { get; } = new()
    {
        Demanded = true,
        Need = "看操作间布局",
        Due = new(2026, 3, 3),
        Today = new(2026, 3, 2),
        People = [Zhao],
        Team = [Wang, Li],
        IsLead = true,
        Reason = "业务股室无人可派",
    };

    public static JointVisitFacts JointVisit { get; } = new()
    {
        Units = [CityUnit, FireUnit],
        Means = [InspectionMeans.OnTheSpot, InspectionMeans.OnTheSpot],
        Lead = CityUnit,
        LeadByRule = CityUnit,
        Reason = "申请人先办另一件",
        HasBegun = false,
        Left = 0,
    };

    public static BoothFacts Booth { get; } = new()
    {
        CaseIsOpen = true,
        HasNoOtherBooth = true,
        IsKeptForIt = true,
        RoomIsQuiet = true,
        SeatIsLeft = true,
        RoomIsForeseen = true,
        Reason = "电脑坏了，正在修",
    };

    public static DeliveryFacts Delivery(DeliveryCommand command) => command switch
    {
        DeliveryCommand.RecordFee => AnyDelivery with { FeePaid = false },
        DeliveryCommand.HandOut => AnyDelivery with { Way = DeliveryWay.Window },
        DeliveryCommand.PutOnPhone => AnyDelivery with { Way = DeliveryWay.Phone },
        _ => AnyDelivery,
    };

    private static DeliveryFacts AnyDelivery { get; } = new()
    {
        Demanded = true,
        ResultStands = true,
        Concluded = true,
        Way = DeliveryWay.Post,
        Offered = [DeliveryWay.Post, DeliveryWay.Window, DeliveryWay.Phone],
        AddressConfirmed = true,
        FeeDue = true,
        FeePaid = true,
        Receipt = "0001",
        Document = "食品经营许可证 JY0001",
        Carrier = "邮政快递",
        Tracking = "1234567890",
        PickedUpBy = "王某",
        Proof = PickupProof.IdentityCard,
        Representative = "王某",
        ReceiptFrom = "王某",
        ReceiptHeard = ReceiptHeard.ByTelephone,
        FileTaken = true,
        Reason = "无人签收",
        GivenOutOn = new(2026, 3, 6),
        ArrivedOn = new(2026, 3, 8),
        Today = new(2026, 3, 9),
    };

    private static CaseFacts AnyCase { get; } = new()
    {
        MaterialsComplete = true,
        MaterialsKept = 3,
        IdentityShown = true,
        AuthorisationShown = true,
        ServiceAddressChosen = true,
        Corrections = ["补交租赁合同"],
        AnsweredCorrections = ["补交租赁合同"],
        Reason = "理由",
        Review = new() { Demanded = true, HandedOverAt = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc), HandedBackAt = new(2026, 3, 4, 2, 0, 0, DateTimeKind.Utc), AcknowledgedAt = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc) },
        Report = new() { Demanded = true, IssuedAt = new(2026, 3, 4, 1, 0, 0, DateTimeKind.Utc), Missing = [] },
        VisitAt = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc),
        Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        VisitOnWorkingDay = true,
        VisitHasBegun = false,
        Closures = [],
        NoticeShown = true,
        RequiredConsentsGiven = true,
        EveryUndertakingRead = true,
        ForecastTold = true,
        SignatureBound = true,
        Declarations = new(DeclarationDuty.EveryCase, OnOccasion: true, Places: 2, Signed: 2),
        CopyDigests = ["ab", "ab"],
        OldestInQueue = true,
        Officer = Wang,
        ResponsibleOfficer = Wang,
        LeadApproved = true,
        Pair = PairDuty.Nobodys,
        Vehicle = VehicleStanding.NotAsked,
        ItemsToReopen = ["2"],
        FailedItems = ["2"],
        AnsweredItems = ["2"],
        ConsentStands = true,
        ResultTold = true,
        WrittenDecisionMade = true,
        Today = new(2026, 3, 10),
        RectificationDue = new(2026, 3, 17),
        NewRectificationDue = new(2026, 3, 31),
        StatementDue = new(2026, 3, 20),
        NewStatementDue = new(2026, 3, 20),
        EarliestStatementDue = new(2026, 3, 13),
        StatementDueOnWorkingDay = true,
        Statement = "没有意见",
        EverythingSealed = true,
    };

    private static InspectionFacts AnyInspection { get; } = new()
    {
        Means = InspectionMeans.Video,
        Kind = VisitKind.Formal,
        CaseAdmitsKind = true,
        FormalWaiting = 0,
        ConsentStands = true,
        InstantHours = new(9, 17, "本局默认"),
        InstantAsked = true,
        Outlook = AdviceOutlook.Needs,
        Advice = "排烟口要离窗 3 米以上",
        AdviceLines = 1,
        ItemsWithoutAdvice = [],
        Team = [Wang, Li],
        Present = [Wang, Li],
        ResponsibleOfficer = Wang,
        Pair = PairDuty.Nobodys,
        Joint = JointStanding.Alone,
        HasBegun = false,
        Judge = Wang,
        MatterExplained = true,
        OldestInQueue = true,
        Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
        Appointment = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc),
        AppointmentMinutes = 30,
        LegalEnd = new(2026, 3, 13),
        Diary = Law.Diaries.DiaryReading.Empty,
        TimeIsFree = true,
        AskedBy = Party.Applicant,
        Reason = "理由",
        DeviceChecked = true,
        RecordingRuns = true,
        BusinessPeopleSettled = true,
        MayRemark = true,
        Remark = "排烟口离窗太近",
        PictureArrives = true,
        StillIsAwaited = true,
        Items = [Met],
        Item = Met,
        ItemIsInScope = true,
        RecordedBytes = 1,
        Signer = Wang,
        RecordDigest = "cd",
        SignedDigest = "cd",
        OpinionDigests = ["cd"],
        AttestedBy = [Wang, Li],
        ApplicantWasHeard = true,
        ReasonsWritten = true,
        AppealWaysTold = true,
        RoomIsOpen = true,
        RectificationDue = new(2026, 3, 17),
        RectificationDueByRule = new(2026, 3, 17),
        SessionsAssembled = true,
        PapersFiled = true,
        Registry = new()
        {
            Matter = new(new(2026, 1, 1), new(2026, 12, 31)),
            People = new Dictionary<Guid, PersonFiling> { [Wang] = Filed("王某"), [Li] = Filed("李某"), [Zhao] = Filed("赵某") },
            EntityFiled = true,
            Visit = new([Wang, Li], new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc)),
        },
    };

    private static PersonFiling Filed(string name) => new(name, new(new(2026, 1, 1), new(2026, 12, 31)));
}
