using Takan.Law;

namespace Takan.Casework.Scheduling;

/// <summary>What the product itself gives as the reason where nobody wrote one.</summary>
internal static class JointReasons
{
    public static readonly Bilingual Joined = new("并入联合勘验", "Became part of a joint inspection");

    public static readonly Bilingual FellApart = new("一起去的有一件不去了，各自另外安排", "One of the cases that went together needs no inspection any more: each is arranged by itself");
}
