using Takan.Law.Eligibility;
using Takan.Law.Profiles;
using Takan.Law.Vehicles;

namespace Takan.Law.Process;

/// <summary>Conditions of the case table, with the rule each keeps.</summary>
public static class CaseGuards
{
    public static readonly Guard<CaseFacts> MaterialsMeetConditions = Guard.That<CaseFacts>(
        "HC-27", facts => facts.MaterialsComplete,
        "还没有确认材料符合正式受理条件：核对以后请勾选；材料不齐的，一次性告知补正。",
        "It is not confirmed yet that the materials meet the conditions of formal acceptance: check them and tick the line, or ask for corrections.");

    /// <summary>Which paper is signed and by whom follows from it: nobody is accepted before it was asked.</summary>
    public static readonly Guard<CaseFacts> OccasionAsked = Guard.That<CaseFacts>(
        "HC-80", facts => facts.Declarations is { } papers && (papers.Duty != DeclarationDuty.OnRegistration || papers.OnOccasion || facts.NoOccasion),
        "请回答要不要另外签住所承诺书：营业执照设立登记，或者变更住所（经营场所）的要签，先登记由谁签、签几份，再受理。",
        "Say whether the address declaration is to be signed too. It is where a business licence is set up or its address changes: state first who signs and how many, then accept.");

    public static readonly Guard<CaseFacts> CorrectionsListed = Guard.That<CaseFacts>(
        "TK-101", facts => facts.Corrections.Count > 0,
        "请一次写清需要补正的全部内容，再退回。",
        "List everything that must be corrected, at once, before returning the case.");

    /// <summary>More than any matter asks for, twice over; a phone cannot fill the store.</summary>
    public const int MostMaterials = 60;

    public static readonly Guard<CaseFacts> RoomForMaterials = Guard.That<CaseFacts>(
        "TK-112", facts => facts.MaterialsKept < MostMaterials,
        $"这一件最多上传 {MostMaterials} 个文件，已经满了。其余的请交到受理窗口。",
        $"At most {MostMaterials} files for one case, and there are as many. Please hand in the others at the window.");

    public static readonly Guard<CaseFacts> IdentityProven = Guard.That<CaseFacts>(
        "TK-109", facts => facts.IdentityShown,
        "请先上传办理人的身份证明（身份证照片或扫描件），再提交。",
        "Hand in the proof of identity (picture or scan of the identity card) of who applies, then send.");

    public static readonly Guard<CaseFacts> AuthorisationHandedIn = Guard.That<CaseFacts>(
        "TK-110", facts => facts.ActsForOneself || facts.AuthorisationShown,
        "您是代办人，请先上传申请单位签署的授权委托书，再提交。",
        "You act as agent: hand in the authorisation that the applicant signed, then send.");

    public static readonly Guard<CaseFacts> ServiceAddressConfirmed = Guard.That<CaseFacts>(
        "TK-111", facts => facts.ServiceAddressChosen,
        "请先确认文书送到哪里（手机或者窗口领取），再提交。",
        "Confirm where papers are to be served (on the phone or at the window), then send.");

    public static readonly Guard<CaseFacts> CorrectionsAnswered = Guard.That<CaseFacts>(
        "TK-113", facts => facts.Corrections.Count > 0 && facts.Corrections.All(facts.AnsweredCorrections.Contains),
        "还有要补正的没有补交或者说明。请逐条补齐，再一次交来。",
        "Some corrections were neither handed in nor explained: complete each, then hand in together.");

    public static readonly Guard<CaseFacts> ReasonGiven = Guard.That<CaseFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明理由。", "Give the reason.");

    public static readonly Guard<CaseFacts> VisitLiesAhead = Guard.That<CaseFacts>(
        "TK-114", facts => facts.VisitAt > facts.Now,
        "上门时间须晚于现在。", "The visit must lie in the future.");

    public static readonly Guard<CaseFacts> VisitOnAWorkingDay = Guard.That<CaseFacts>(
        "TK-115", facts => facts.VisitOnWorkingDay,
        "那天是休息日，不能约上门。请选工作日。", "That day is no working day: choose another.");

    /// <summary>House rule: a visit that has begun is brought to its result, not left for another way.</summary>
    public static readonly Guard<CaseFacts> VisitNotBegun = Guard.That<CaseFacts>(
        "TK-133", facts => facts.VisitHasBegun == false,
        "踏勘人员已经在现场开始踏勘，这次先看完，不能改用视频。", "The inspectors have begun at the place: this visit is finished first, video cannot be chosen now.");

    /// <summary>Nobody goes where visits are suspended; video goes on there.</summary>
    public static readonly Guard<CaseFacts> AreaOpen = new(
        "DL-03", (_, facts) => AreaClosure.CheckVisit(facts.Closures, facts.VisitAt ?? DateTime.MinValue));

    public static readonly Guard<CaseFacts> VehicleFree = new(VehicleStanding.Rule, (_, facts) => VehicleStanding.Objection(facts.Vehicle));

    public static readonly Guard<CaseFacts> NoticeRead = Guard.That<CaseFacts>(
        "TK-103", facts => facts.NoticeShown,
        "请先阅读个人信息处理告知。", "Read the privacy notice first.");

    public static readonly Guard<CaseFacts> ConsentsGiven = Guard.That<CaseFacts>(
        "TK-104", facts => facts.RequiredConsentsGiven,
        "视频踏勘必须的单独同意还没有给全。您可以逐项同意，也可以选择现场踏勘，不影响办理。",
        "A separate consent that video needs is missing. Give each, or choose a visit; your case does not suffer.");

    public static readonly Guard<CaseFacts> UndertakingsRead = Guard.That<CaseFacts>(
        "HC-23", facts => facts.EveryUndertakingRead,
        "同意书的承诺还没有逐条看完并勾选。", "Not every undertaking of the letter has been read and ticked.");

    public static readonly Guard<CaseFacts> DeclaredInEveryCase = Guard.That<CaseFacts>(
        "DL-16", facts => facts.Declarations is { } papers && (papers.Duty != DeclarationDuty.EveryCase || papers.Signed > 0),
        "正式受理后要签两份文书：住所承诺书和同意书。住所承诺书还没有签，请先签好。",
        "After acceptance two papers are signed: the address declaration and the consent letter. Please sign the declaration first.");

    public static readonly Guard<CaseFacts> DeclaredOnRegistration = Guard.That<CaseFacts>(
        "HC-80", facts => facts.Declarations is { } papers && (papers.Duty != DeclarationDuty.OnRegistration || papers.Due == 0 || papers.Signed > 0),
        "设立登记、变更住所的，要签住所（经营场所）承诺书。还没有签，请先签好。",
        "At a set-up registration or a change of address the address declaration is signed. Please sign it first.");

    public static readonly Guard<CaseFacts> EveryPlaceDeclared = Guard.That<CaseFacts>(
        "HC-84", (_, facts) => facts.Declarations is { Missing: 0 },
        (_, facts) => new(
            $"每个经营场所填一份承诺书，还差 {facts.Declarations?.Missing} 份。", $"Each place of business has its own declaration: {facts.Declarations?.Missing} still to be signed."));

    public static readonly Guard<CaseFacts> DeclarationIsAsked = Guard.That<CaseFacts>(
        "HC-80", facts => facts.Declarations is { IsAsked: true },
        "这件不是设立登记，也不变更住所（经营场所），不用签住所承诺书。",
        "This case is neither a set-up registration nor a change of address: no address declaration is signed.");

    public static readonly Guard<CaseFacts> DeclarationRead = Guard.That<CaseFacts>(
        "HC-73", facts => facts.EveryUndertakingRead,
        "承诺还没有逐条看完并勾选。", "Not every undertaking of the declaration has been read and ticked.");

    public static readonly Guard<CaseFacts> DeclarationSigned = Guard.That<CaseFacts>(
        "HC-79", facts => facts.SignatureBound,
        "请签名，或者上传签字盖章的承诺书。", "Sign the declaration, or hand in the signed and sealed paper.");

    public static readonly Guard<CaseFacts> PromisesRead = Guard.That<CaseFacts>(
        "LT-32", facts => facts.EveryUndertakingRead,
        "承诺书还没有逐条看完并勾选。", "Not every line of the commitment has been read and ticked.");

    public static readonly Guard<CaseFacts> PapersInOrder = Guard.That<CaseFacts>(
        "LT-33", facts => facts.MaterialsComplete,
        "材料齐全才能当场办结，请核对后勾选。", "Only complete papers are concluded on the spot: check them and tick.");

    public static readonly Guard<CaseFacts> ForecastGiven = Guard.That<CaseFacts>(
        "TK-105", facts => facts.ForecastTold,
        "还没有告知办理期限和整改可能超期的情况，请重新打开同意书页面。",
        "The time limits and a possible overrun were not told: open the consent page again.");

    public static readonly Guard<CaseFacts> LetterSigned = Guard.That<CaseFacts>(
        "HC-58", facts => facts.SignatureBound,
        "请签字（或盖章）并写明日期。", "Sign or seal the letter, with the date.");

    public static readonly Guard<CaseFacts> TwoIdenticalCopies = Guard.That<CaseFacts>(
        "HC-28", facts => facts.CopyDigests is [var bureau, var applicant] && bureau.Length > 0 && bureau == applicant,
        "同意书须一式两份、内容一致，请重新生成。",
        "The letter must stand in two identical copies: make them again.");

    public static readonly Guard<CaseFacts> InQueueOrder = Guard.That<CaseFacts>(
        "HC-21", facts => facts.OldestInQueue || !string.IsNullOrWhiteSpace(facts.OutOfOrderReason),
        "前面还有受理更早、尚未联系的办件。请按受理时间先后办理；确需提前的，请写明理由。",
        "A case accepted earlier still waits for its first contact. Take it first, or give a reason.");

    public static readonly Guard<CaseFacts> OfficerNamed = Guard.That<CaseFacts>(
        "HC-43", facts => facts.Officer is not null,
        "请先确定责任踏勘人员。", "Name the responsible inspector first.");

    public static readonly Guard<CaseFacts> SameOfficer = Guard.That<CaseFacts>(
        "HC-43", facts => facts.Officer is not null && facts.Officer == facts.ResponsibleOfficer,
        "踏勘人员确定后须负责到办结，复勘应由原责任人办理；确需更换的，请先说明理由并经负责人同意。",
        "The inspector stays with the case until it is concluded. To change, give a reason and have the lead approve.");

    /// <summary>Whoever was fixed stays, also where the case came back from a visit and the letter was signed anew.</summary>
    public static readonly Guard<CaseFacts> OfficerStays = Guard.That<CaseFacts>(
        "HC-43", facts => facts.ResponsibleOfficer is null || facts.Officer == facts.ResponsibleOfficer,
        "这件已经有责任踏勘人员，须由其负责到办结；确需更换的，请先说明理由并经负责人同意。",
        "The case has its responsible inspector, who stays until it is concluded. To change, give a reason and have the lead approve.");

    public static readonly Guard<CaseFacts> OfficerFixed = Guard.That<CaseFacts>(
        "HC-43", facts => facts.ResponsibleOfficer is not null,
        "这件还没有责任踏勘人员，轮到时由取件的人负责。", "The case has no responsible inspector yet: whoever takes it up in its turn answers for it.");

    public static readonly Guard<CaseFacts> AnotherOfficerNamed = Guard.That<CaseFacts>(
        "HC-43", facts => facts.Officer is not null && facts.Officer != facts.ResponsibleOfficer,
        "请选择另一位踏勘人员。", "Choose another inspector.");

    public static readonly Guard<CaseFacts> ReassignmentReasoned = Guard.That<CaseFacts>(
        "HC-43", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "更换责任人必须写明理由。", "Give the reason for the reassignment.");

    public static readonly Guard<CaseFacts> ReassignmentApproved = Guard.That<CaseFacts>(
        "HC-43", facts => facts.LeadApproved,
        "更换责任人须经负责人同意。", "The lead must approve the reassignment.");

    public static readonly Guard<CaseFacts> OnlyFailedItemsReopen = Guard.That<CaseFacts>(
        "HC-36", facts => facts.FailedItems.Count > 0 && facts.ItemsToReopen.ToHashSet().SetEquals(facts.FailedItems),
        "复勘只核查上次不符合的事项，不多也不少。", "A re-inspection covers exactly the items that failed.");

    /// <summary>A promise does not take the place of looking again at what was found wrong.</summary>
    public static readonly Guard<CaseFacts> NothingFailedBefore = Guard.That<CaseFacts>(
        "HC-36", facts => facts.FailedItems.Count == 0,
        "这件有踏勘不符合的事项，须整改并复勘，不能改签承诺书。", "Items of this case failed: they are rectified and looked at again; a commitment does not take their place.");

    public static readonly Guard<CaseFacts> WhereItemsFailedOnlyThose = Guard.That<CaseFacts>(
        "HC-36", facts => facts.FailedItems.Count == 0 || facts.ItemsToReopen.ToHashSet().SetEquals(facts.FailedItems),
        "这件有要整改的事项，只复看这几项，不多也不少。", "Items of this case failed: exactly these are looked at again.");

    public static readonly Guard<CaseFacts> AppliedWhereItemsFailed = Guard.That<CaseFacts>(
        "HC-36", facts => facts.FailedItems.Count == 0 || facts.ReinspectionApplied,
        "这件有要整改的事项，申请人整改并申请复勘以后才能安排。", "Items of this case failed: the applicant rectifies and applies first.");

    public static readonly Guard<CaseFacts> NotAppliedYet = Guard.That<CaseFacts>(
        "HC-36", facts => !facts.ReinspectionApplied,
        "已经在期限内申请了复勘，不用再办这一步。", "The re-inspection was applied for in time: this need not be done again.");

    /// <summary>Who chose the visit took the consent back; time that the lead gives does not bring it back.</summary>
    public static readonly Guard<CaseFacts> ConsentStands = Guard.That<CaseFacts>(
        "HC-23", facts => facts.ConsentStands,
        "申请人改选过上门踏勘，之后没有再签同意书，不能安排视频。请转现场踏勘，或者请申请人改回视频、重新签同意书。",
        "The applicant chose a visit and has not signed the letter since: no video. Switch to a visit, or let the applicant choose video and sign again.");

    public static readonly Guard<CaseFacts> FailedItemsAnswered = Guard.That<CaseFacts>(
        "HC-36", facts => facts.FailedItems.Count > 0 && facts.FailedItems.All(facts.AnsweredItems.Contains),
        "还有整改事项没有说明或上传整改情况，补全后再申请复勘。",
        "Some items lack word or pictures of what was put right: complete them, then apply.");

    public static readonly Guard<CaseFacts> WithinRectificationTime = Guard.That<CaseFacts>(
        "HC-56", facts => facts.Today <= facts.RectificationDue,
        "整改期限已过，不能自行申请复勘，请联系审批局。",
        "The time to rectify has run out: please contact the bureau.");

    public static readonly Guard<CaseFacts> RectificationTimeOver = Guard.That<CaseFacts>(
        "HC-56", facts => facts.Today > facts.RectificationDue,
        "整改期限还没有到。", "The time to rectify has not run out.");

    public static readonly Guard<CaseFacts> NewDateSet = Guard.That<CaseFacts>(
        "HC-56", facts => facts.NewRectificationDue > facts.Today && facts.NewRectificationDue > facts.RectificationDue,
        "请写明新的整改期限，须晚于今天，也晚于现在的期限。", "Set the new last day, later than today and than the present one.");

    // A mistyped year would keep a case open for good. No extension and no hearing comes near it.
    private const int FurthestDays = 60;

    public static readonly Guard<CaseFacts> ExtensionNear = Guard.That<CaseFacts>(
        "TK-141", facts => facts.NewRectificationDue <= Later(facts.Today, facts.RectificationDue)?.AddDays(FurthestDays),
        $"新的整改期限最多比现在的期限（已经过了的，比今天）晚 {FurthestDays} 天，请核对年、月、日。",
        $"The new last day is at most {FurthestDays} days after the present one, or after today where that is past: look at year, month and day.");

    /// <summary>K3: a provisional day is recomputed when its year is loaded. A day that was told is never made earlier.</summary>
    public static readonly Guard<CaseFacts> RuleGivesLaterDay = Guard.That<CaseFacts>(
        "TK-543", facts => facts.NewRectificationDue > facts.RectificationDue,
        "按放假安排重算的期限不比告知的晚，告知的期限不变。", "The recomputed day is not later than the one told: the day told stands.");

    public static readonly Guard<CaseFacts> ExtensionApproved = Guard.That<CaseFacts>(
        "HC-56", facts => facts.LeadApproved,
        "延长整改期限须经负责人同意。", "The lead must approve the longer time.");

    public static readonly Guard<CaseFacts> RectificationTold = Guard.That<CaseFacts>(
        "HC-35", facts => facts.ResultTold && facts.FailedItems.Count > 0 && facts.RectificationDue is not null,
        "须先把整改内容和期限在线告知申请人。", "Tell the applicant the items and the last day online first.");

    public static readonly Guard<CaseFacts> ResultOnPhone = Guard.That<CaseFacts>(
        "HC-18", facts => facts.ResultTold,
        "结果还没有在线当场告知申请人。", "The applicant has not been told the result online yet.");

    public static readonly Guard<CaseFacts> DecisionInWriting = Guard.That<CaseFacts>(
        "TK-106", facts => facts.WrittenDecisionMade,
        "不符合的，须作出书面决定，写明理由、陈述申辩和救济途径。",
        "A negative result needs a written decision with reasons, statement and defence, and ways to appeal.");

    public static readonly Guard<CaseFacts> StatementDayAhead = Guard.That<CaseFacts>(
        "TK-116", (_, facts) => facts.NewStatementDue >= facts.EarliestStatementDue,
        (numbers, _) => new($"从明天算起，至少留 {numbers.DaysToSpeak()} 个工作日给申请人陈述、申辩，请选晚一点的日子。",
            $"The applicant has at least {numbers.DaysToSpeak()} working days to speak, from tomorrow: choose a later day."));

    public static readonly Guard<CaseFacts> StatementDayWorks = Guard.That<CaseFacts>(
        "TK-142", facts => facts.StatementDueOnWorkingDay,
        "陈述、申辩的最后一天是休息日，请选工作日，申请人当天还能打电话问。", "The last day to speak is no working day: choose one, on which the applicant can still call.");

    public static readonly Guard<CaseFacts> StatementDayNear = Guard.That<CaseFacts>(
        "TK-143", facts => facts.NewStatementDue <= facts.Today?.AddDays(FurthestDays),
        $"陈述、申辩的最后一天最多在 {FurthestDays} 天以内，请核对年、月、日。", $"The last day to speak lies within {FurthestDays} days: look at year, month and day.");

    /// <summary>A day that was told wrongly is told anew, as long as the applicant has not spoken and it is not past.</summary>
    public static readonly Guard<CaseFacts> HearingOpen = Guard.That<CaseFacts>(
        "TK-117", facts => facts.StatementDue is null || (string.IsNullOrWhiteSpace(facts.Statement) && facts.Today <= facts.StatementDue),
        "申请人已经陈述、申辩，或者陈述、申辩的期限已经过了，不用再告知。", "The applicant has spoken, or the time to speak is over: no further invitation.");

    public static readonly Guard<CaseFacts> InvitedToSpeak = Guard.That<CaseFacts>(
        "TK-118", facts => facts.StatementDue is not null,
        "审批局还没有告知您陈述、申辩。有话要说请打电话。", "The bureau has not invited a statement yet: please call.");

    public static readonly Guard<CaseFacts> WithinStatementTime = Guard.That<CaseFacts>(
        "TK-119", facts => facts.Today <= facts.StatementDue,
        "陈述申辩的时间已经过了。有话要说请打电话。", "The time for the statement is over: please call.");

    public static readonly Guard<CaseFacts> StatementWritten = Guard.That<CaseFacts>(
        "TK-120", facts => !string.IsNullOrWhiteSpace(facts.Statement),
        "请写下您的陈述、申辩；没有意见的，写“没有意见”。", "Write your statement, or that you have none.");

    /// <summary>The applicant is invited to speak, and has spoken or let the time go by, before anything is decided (行政许可法第七条、第三十六条).</summary>
    public static readonly Guard<CaseFacts> StatementHeard = Guard.That<CaseFacts>(
        "TK-130", (_, facts) => facts.StatementDue is { } due && (!string.IsNullOrWhiteSpace(facts.Statement) || facts.Today > due),
        (_, facts) => facts.StatementDue is null
            ? new("还没有告知申请人陈述、申辩。请先告知，听取以后再决定。", "The applicant was not invited to speak: invite first, and decide after the hearing.")
            : new("已经告知申请人陈述、申辩，期限还没有到，申请人也还没有说。请等到期限过后再决定。", "The applicant was invited to speak, has not yet, and the time runs: decide after it."));

    public static readonly Guard<CaseFacts> AllSealed = Guard.That<CaseFacts>(
        "TK-107", facts => facts.EverythingSealed,
        "踏勘证据还没有全部封存，封存后才能办结。", "The evidence is not sealed yet: conclude after sealing.");

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other;
}
