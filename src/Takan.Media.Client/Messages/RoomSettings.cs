namespace Takan.Media.Client;

/// <summary>How a room is made. Recording is not a setting: every room records, from before anyone can send.</summary>
/// <param name="VideoBitsPerSecond">Upper limit of one picture.</param>
/// <param name="MaxFeeds">How many cameras and screens may be sent at once.</param>
public sealed record RoomSettings(int VideoBitsPerSecond = 1_500_000, int MaxFeeds = 12);
