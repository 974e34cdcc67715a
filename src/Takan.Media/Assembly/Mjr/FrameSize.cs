namespace Takan.Media.Assembly;

/// <summary>Size of the encoded picture in pixels, before any rotation.</summary>
public readonly record struct FrameSize(int Width, int Height);
