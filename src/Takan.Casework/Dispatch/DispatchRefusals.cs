using Takan.Casework.Areas;
using Takan.Law;
using Takan.Law.Teams;
using Takan.Law.Vehicles;

namespace Takan.Casework.Dispatch;

/// <summary>Why the pages of areas, pairs and vehicles say no. Numbers are never reused.</summary>
public static class DispatchRefusals
{
    /// <summary>A county whose paper knows no areas works by the queue alone.</summary>
    public static readonly Refusal NotByArea = new(
        PairRouting.AreaRule, "本局的工作方案没有分片的踏勘组，不按片区派人。要分片的，先在工作方案的管辖范围里写明踏勘组（teams）。",
        "The bureau's work plan has no teams that own areas. Add them to its jurisdiction first.");

    public static readonly Refusal PairNameMissing = new("TK-ARE-01", "请填写这一组叫什么，如东片组。", "Enter what the pair is called.");
    public static readonly Refusal PairNameTaken = new("TK-ARE-02", "已经有一组叫这个名字。", "Another pair has that name.");
    public static readonly Refusal PermanentMissing = new(PairRouting.AreaRule, "请选择一名在编人员；一组正好两个人，一名在编、一名派遣。", "Choose the permanent member: a pair is two people, one permanent and one dispatched.");
    public static readonly Refusal DispatchedMissing = new(PairRouting.AreaRule, "请选择一名派遣人员；一组正好两个人，一名在编、一名派遣。", "Choose the dispatched member: a pair is two people, one permanent and one dispatched.");
    public static readonly Refusal SamePerson = new(PairRouting.AreaRule, "一组要有两个不同的人。", "A pair is two different people.");
    public static readonly Refusal NotAnInspector = new("TK-ARE-03", "选中的人不是本局在岗的踏勘人员。", "Not an active inspector of this bureau.");
    public static readonly Refusal NoSuchPair = new("TK-ARE-04", "没有这一组，可能刚刚被解散了。", "There is no such pair; perhaps it was just dissolved.");
    public static readonly Refusal NoSuchArea = new("TK-ARE-05", "没有这个片区，可能刚刚被撤销了。", "There is no such area; perhaps it was just removed.");
    public static readonly Refusal AreaNameMissing = new("TK-ARE-06", "请填写片区叫什么，如东片。", "Enter what the area is called.");
    public static readonly Refusal AreaNameTaken = new("TK-ARE-07", "已经有一个片区叫这个名字。", "Another area has that name.");
    public static readonly Refusal OwnerMissing = new(PairRouting.AreaRule, "请选择由哪一组负责；一个片区归一组。", "Choose the pair that owns it: an area has one.");
    public static readonly Refusal PlateTaken = new(VehicleStanding.Rule, "这个车牌已经登记过。", "That plate is registered already.");
    public static readonly Refusal VehicleNameMissing = new("TK-ARE-08", "请填写这辆车叫什么，如白色面包车。", "Enter what the vehicle is called.");
    public static readonly Refusal SeatsWrong = new("TK-ARE-09", $"请填写座位数，2 到 {Vehicle.MostSeats} 座。", $"Enter the seats, 2 to {Vehicle.MostSeats}.");
    public static readonly Refusal NoSuchVehicle = new("TK-ARE-10", "没有这辆车。", "There is no such vehicle.");

    public static readonly Refusal PlacesMissing = new(
        "LT-02", $"请按地址里的写法填写街道，一行一个，最多 {KeepArea.MostSubdistricts} 个，每个不超过 {Subdistricts.NameLength} 个字。",
        "Enter the subdistricts as they stand in addresses, one a line.");

    public static Refusal PlaceTaken(string place, string area) => new(
        PairRouting.AreaRule, $"“{place}”已经在“{area}”里，一个街道只能在一个片区。", $"{place} belongs to {area} already: a subdistrict lies in one area.");

    public static Refusal PersonTaken(string person, string pair) => new(
        PairRouting.AreaRule, $"{person}已经在“{pair}”，一个人只能在一组。", $"{person} belongs to {pair} already: one person, one pair.");

    public static Refusal StillOwns(string area) => new(
        PairRouting.AreaRule, $"“{area}”还归这一组，请先交给别的组再解散。", $"The pair still owns {area}: give it to another pair first.");
}
