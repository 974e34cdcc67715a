namespace Takan.Law.Process;

/// <summary>How the bureau heard that what was put on the phone has arrived, where the applicant did not confirm it there.</summary>
public enum ReceiptHeard
{
    ByTelephone,
    AtTheWindow,
    InWriting,
}
