namespace Takan.Law.Messages;

/// <summary>Every text message that the product sends, in the words that the providers approve.</summary>
public static class SmsCatalogue
{
    public static readonly SmsTemplate OneTimeCode = new("one-time-code", "验证码 {code}，5 分钟内有效。请勿告诉他人。")
    {
        Class = MessageClass.Urgent,
        Title = new("验证码", "One-time code"),
    };

    /// <summary>Agrees to help in the hall: typed by the applicant, at the PC of whoever helps.</summary>
    public static readonly SmsTemplate AssistanceCode = new("assistance-code", "大厅工作人员想帮您办理您的办件。同意的，请您本人在对方电脑上输入 {code}，5 分钟内有效；不同意的，不用理会。")
    {
        Class = MessageClass.Urgent,
        Title = new("大厅帮办验证码", "Code for help in the hall"),
    };

    /// <summary>Asked for by the person who stands before the window.</summary>
    public static readonly SmsTemplate CaseLink = new("case-link", "您在{bureau}的办件已可在手机上办理，请用手机浏览器打开 {site}/s 输入 {code}。")
    {
        Class = MessageClass.Urgent,
        Title = new("办件链接", "Case link"),
    };

    public static readonly SmsTemplate AppointmentMade = new("appointment-made", "您的踏勘约在 {day}，{time} 开始。请准时到现场，打开办件链接。有事请提前在页面上改约。") { Title = new("约好时间", "Appointment made") };

    public static readonly SmsTemplate AppointmentMoved = new("appointment-moved", "您的踏勘改到 {day}，{time} 开始。请准时到现场，打开办件链接。") { Title = new("改了时间", "Appointment moved") };

    public static readonly SmsTemplate JointAppointmentMade = new("joint-appointment-made", "您的联合踏勘约在 {day}，{time} 开始，{lead}牵头，{count} 个事项一次看完，是哪几项请打开办件链接看。请准时到现场。有事请提前在页面上改约。") { Title = new("约好联合踏勘", "Joint appointment made") };

    public static readonly SmsTemplate JointAppointmentMoved = new("joint-appointment-moved", "您的联合踏勘改到 {day}，{time} 开始，{lead}牵头，{count} 个事项一次看完。请准时到现场，打开办件链接。") { Title = new("联合踏勘改了时间", "Joint appointment moved") };

    public static readonly SmsTemplate AppointmentGivenUp = new("appointment-given-up", "您约在 {day}，{time} 的踏勘要另约时间，原来的时间不用等。请打开办件链接选新的时间，或者等踏勘人员打电话。") { Title = new("另约时间", "Appointment given up") };

    public static readonly SmsTemplate AdviceBooked = new("advice-booked", "您申请的{kind}约在 {day}，{time} 开始，只提建议，不作结论。请准时到现场，打开办件链接。") { Title = new("约好预踏勘或指导", "Visit without a conclusion booked") };

    public static readonly SmsTemplate AdviceCancelled = new("advice-cancelled", "约在 {day}，{time} 的{kind}取消了，那时候不用等。原因请打开办件链接查看。不影响办件。") { Title = new("预踏勘或指导取消", "Visit without a conclusion cancelled") };

    public static readonly SmsTemplate AdviceReady = new("advice-ready", "您的{kind}建议单已经做好，请打开办件链接，在文书里查看。建议不是审批结论。") { Title = new("建议单做好了", "Advice sheet ready") };

    public static readonly SmsTemplate VisitDeclined = new("visit-declined", "您申请的{kind}这次没有安排，原因请打开办件链接查看。不影响办件。") { Title = new("没有安排预踏勘或指导", "Visit without a conclusion declined") };

    public static readonly SmsTemplate CaseReturned = new("case-returned", "您的申请有 {count} 处要补正，清单请到受理窗口领取。") { Title = new("要补正（窗口领取）", "To be corrected, at the window") };

    public static readonly SmsTemplate CaseReturnedOnline = new("case-returned-online", "您的申请有 {count} 处要补正，请打开办件链接查看清单并补交，也可以到受理窗口办理。") { Title = new("要补正（手机上看）", "To be corrected, on the phone") };

    public static readonly SmsTemplate CaseAccepted = new("case-accepted", "您的申请已正式受理。请打开办件链接，看告知、签同意书。") { Title = new("正式受理", "Accepted") };

    public static readonly SmsTemplate CaseAcceptedForReview = new("case-accepted-for-review", "您的申请已正式受理，审批股室正在初审。初审通过以后会再发短信，请不用着急。") { Title = new("正式受理，等初审", "Accepted, under review") };

    public static readonly SmsTemplate ReviewPassed = new("review-passed", "您的申请初审已通过，移交勘验了。下一步要做什么，请打开办件链接看；还没有链接的，请联系受理窗口。") { Title = new("初审通过", "Review passed") };

    public static readonly SmsTemplate VisitAgreed = new("visit-agreed", "踏勘人员 {day}，{time} 上门踏勘，请您或者委托的人在场。有事请提前打电话改约。") { Title = new("约好上门", "Visit agreed") };

    public static readonly SmsTemplate JointVisitAgreed = new("joint-visit-agreed", "{lead}牵头，几个单位的人 {day}，{time} 一起上门踏勘，{count} 个事项一次看完，是哪几项请打开办件链接看。请您或者委托的人在场。有事请提前打电话改约。") { Title = new("约好联合上门", "Joint visit agreed") };

    public static readonly SmsTemplate VisitsSuspended = new("visits-suspended", "您办件所在的区域暂停上门踏勘（{until}），上门顺延，受理时间不变。恢复以后踏勘人员会和您约时间。") { Title = new("暂停上门", "Visits suspended") };

    public static readonly SmsTemplate VisitsSuspendedVideoOpen = new("visits-suspended-video-open", "您办件所在的区域暂停上门踏勘（{until}）。可以改用视频踏勘，请打开办件链接选择；不改的，上门顺延，不影响办理。") { Title = new("暂停上门，可以视频", "Visits suspended, video open") };

    public static readonly SmsTemplate VisitsResumed = new("visits-resumed", "您办件所在的区域恢复上门踏勘，踏勘人员会打电话和您约时间。") { Title = new("恢复上门", "Visits resumed") };

    public static readonly SmsTemplate AcceptanceRefused = new("acceptance-refused", "您的申请没有受理。理由和书面通知请打开办件链接查看。") { Title = new("不予受理", "Acceptance refused") };

    public static readonly SmsTemplate DecidedAfterLapse = new("decided-after-lapse", "您的办件整改期限已过，现作出不符合条件的书面决定。理由、您的权利和决定书请打开办件链接查看。") { Title = new("整改逾期的决定", "Decision after the lapse") };

    public static readonly SmsTemplate RectificationMoved = new("rectification-moved", "放假安排已公布，您的整改期限顺延到 {day}（含当天）。请按期改好，打开办件链接申请复勘。") { Title = new("整改期限顺延", "Last day to rectify moved") };

    public static readonly SmsTemplate StatementInvited = new("statement-invited", "您的办件整改期限已过，本局拟作出不符合条件的决定。请在 {day}（含当天）以前打开办件链接，看理由，陈述、申辩。") { Title = new("陈述、申辩", "Invited to speak") };

    public static readonly SmsTemplate ChooseDelivery = new("choose-delivery", "您的申请有结果了。请打开办件链接，选择怎么领取结果：免费邮寄、窗口领取或者电子送达。") { Title = new("选择怎么领取结果", "Choose how the result comes") };

    public static readonly SmsTemplate ResultPosted = new("result-posted", "您的审批结果已免费寄出，{carrier}，运单号 {number}。收到以后请在办件链接里确认。") { Title = new("结果已寄出", "Result posted") };

    public static readonly SmsTemplate ResultOnPhone = new("result-on-phone", "您的审批结果已送到办件链接，请打开查看、下载，核对无误以后点收到。") { Title = new("结果送到手机", "Result on the phone") };

    public static readonly SmsTemplate ResultTakenBack = new("result-taken-back", "送到办件链接的审批结果需要更正，已经撤回。重新送达的时候会再发短信告诉您。") { Title = new("结果撤回更正", "Result taken back") };

    public static readonly SmsTemplate ParcelCameBack = new("parcel-came-back", "寄给您的审批结果被退回来了。请打开办件链接核对地址，重新选择怎么领取。") { Title = new("邮件退回", "Parcel came back") };

    public static readonly SmsTemplate VisitReminder = new("visit-reminder", "提醒：踏勘人员 {day}，{time} 上门，请您或者委托的人在场，打开办件链接。不想再收提醒的，可以在办件链接里关闭。")
    {
        Class = MessageClass.Reminder,
        Title = new("上门前一天的提醒", "Reminder of the visit"),
    };

    public static readonly SmsTemplate AppointmentReminder = new("appointment-reminder", "提醒：您的踏勘约在 {day}，{time} 开始。请准时到现场，打开办件链接。不想再收提醒的，可以在办件链接里关闭。")
    {
        Class = MessageClass.Reminder,
        Title = new("踏勘前一天的提醒", "Reminder of the appointment"),
    };

    public static readonly SmsTemplate RectificationReminder = new("rectification-reminder", "提醒：您的整改期限到 {day}（含当天）为止。改好以后请打开办件链接申请复勘。不想再收提醒的，可以在办件链接里关闭。")
    {
        Class = MessageClass.Reminder,
        Title = new("整改到期的提醒", "Reminder of the last day to rectify"),
    };

    /// <summary>To whoever leads the unit (TJ-17).</summary>
    public static readonly SmsTemplate UnitReminder = new("unit-reminder", "提醒：您单位有 {count} 件办件超过 {days} 个工作日还没有选定踏勘人员和时间，请登录系统办理。")
    {
        Class = MessageClass.Reminder,
        Title = new("提醒单位选定人员和时间", "Reminder to choose people and time"),
    };

    public static IReadOnlyList<SmsTemplate> All { get; } =
    [
        OneTimeCode, AssistanceCode, CaseLink,
        AppointmentMade, AppointmentMoved, JointAppointmentMade, JointAppointmentMoved, AppointmentGivenUp, AdviceBooked, AdviceCancelled, AdviceReady, VisitDeclined, CaseReturned, CaseReturnedOnline, CaseAccepted, CaseAcceptedForReview,
        ReviewPassed, VisitAgreed, JointVisitAgreed, VisitsSuspended, VisitsSuspendedVideoOpen, VisitsResumed, AcceptanceRefused,
        DecidedAfterLapse, RectificationMoved, StatementInvited, ChooseDelivery, ResultPosted, ResultOnPhone,
        ResultTakenBack, ParcelCameBack,
        AppointmentReminder, VisitReminder, RectificationReminder, UnitReminder,
    ];

    /// <summary>Null for a code that the product does not send.</summary>
    public static SmsTemplate? Find(string code) => All.FirstOrDefault(template => template.Code == code);
}
