using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>How to object: what fits the rule, then whom to tell. Which road a case takes is no decision on the licence; against that one the law gives its own ways.</summary>
internal static class Objections
{
    private static readonly Bilingual ChooseAnother = new("不愿意按这种方式办理的，可以改选其他可以办理的方式。", "Whoever does not want this road may choose another open one.");

    public static Bilingual To(RoadGate? closing, RoutingFacts facts)
    {
        var (first, contact) = (closing?.Objection ?? ChooseAnother, facts.Profile.Bureau.Contact);
        return new(
            $"{first.Chinese}有异议请联系{contact.Office}（{contact.Reachable}），投诉请拨 {Complaints(contact)}。对最终许可决定不服的，可以依法申请行政复议或者提起行政诉讼。",
            $"{first.English} Objections: {contact.Office} ({contact.Reachable}); complaints: {Complaints(contact)}. Against the decision on the licence itself, administrative review or a lawsuit is open.");
    }

    private static string Complaints(Contact contact) => contact.ComplaintPhone.Length > 0 ? contact.ComplaintPhone : contact.Hotline;
}
