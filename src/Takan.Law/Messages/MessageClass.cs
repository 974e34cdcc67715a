namespace Takan.Law.Messages;

/// <summary>How a message stands to the quiet hours and to whoever would rather not get it.</summary>
public enum MessageClass
{
    /// <summary>A code, or a door that opens now: it goes at once, day and night.</summary>
    Urgent,

    /// <summary>What the applicant has to be told: acceptance, corrections, times, orders, decisions, delivery. It waits for the morning and cannot be turned off.</summary>
    Notice,

    /// <summary>Says again what was said before. It waits for the morning and can be turned off.</summary>
    Reminder,
}

/// <summary>Which messages a person may turn off.</summary>
public static class OptOut
{
    /// <returns>Null when it may be turned off.</returns>
    public static Refusal? Judge(MessageClass kind) => kind == MessageClass.Reminder
        ? null
        : new("TK-871", "受理、补正、约定时间、整改和决定的通知必须告诉您，不能关闭；能关闭的只有提醒。",
            "You have to be told of acceptance, corrections, times, orders and decisions: these cannot be turned off. Reminders can.");
}
