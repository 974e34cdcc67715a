using Takan.Law.Queue;

namespace Takan.Law.Tests.Queue;

public sealed class RoomLineTests
{
    private static readonly DateTime Nine = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly InLine _me = new(InRoom: false, Nine.AddHours(1), Nine);

    [Fact]
    public void PlaceOf_WhoOpenedThePageFirst_ComesNotBeforeAnEarlierAppointment()
    {
        var later = new InLine(InRoom: false, Nine.AddMinutes(75), Nine.AddHours(-3));
        var earlier = new InLine(InRoom: false, Nine.AddMinutes(30), Nine.AddMinutes(40));

        Assert.Equal(new PlaceInLine(0, 1, 1), RoomLine.PlaceOf(_me, [later, earlier], Nine.AddMinutes(50)));
    }

    [Fact]
    public void PlaceOf_SomeoneForAnotherDay_CountsNowhere()
        => Assert.Equal(new PlaceInLine(0, 0, 0), RoomLine.PlaceOf(_me, [new(InRoom: false, Nine.AddDays(1), Nine)], Nine.AddMinutes(50)));

    [Fact]
    public void Ahead_IsEverybodyThatThePictureOfTheLineShowsBeforeOneself()
    {
        var place = RoomLine.PlaceOf(_me, [new(InRoom: true, Nine, Nine), new(InRoom: false, Nine.AddMinutes(30), Nine.AddMinutes(20)), new(InRoom: false, Nine.AddMinutes(70), Nine)], Nine.AddMinutes(50));

        Assert.Equal(new PlaceInLine(Live: 1, Before: 1, Behind: 1), place);
        Assert.Equal(2, place.Ahead);
    }

    [Fact]
    public void PlaceOf_RoomIsOpen_IsAhead()
        => Assert.Equal(new PlaceInLine(1, 0, 0), RoomLine.PlaceOf(_me, [new(InRoom: true, Nine.AddHours(2), Nine)], Nine.AddMinutes(50)));
}
