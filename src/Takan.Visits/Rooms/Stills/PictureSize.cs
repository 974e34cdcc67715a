using MetadataExtractor;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;

namespace Takan.Visits.Rooms;

/// <summary>Reads size and kind from the bytes of a JPEG or PNG, whatever its name or the phone says.</summary>
public static class PictureSize
{
    private const string Png = "image/png";

    public static string ExtensionOf(string mediaType) => mediaType == Png ? ".png" : ".jpg";

    /// <returns>Pixels as stored, before any EXIF rotation; null when it is not such a picture.</returns>
    public static (int Width, int Height, string MediaType)? Read(Stream picture)
    {
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(picture);
            if (directories.OfType<JpegDirectory>().FirstOrDefault() is { } jpeg) return (jpeg.GetImageWidth(), jpeg.GetImageHeight(), "image/jpeg");
            if (directories.OfType<PngDirectory>().FirstOrDefault() is { } png)
                return (png.GetInt32(PngDirectory.TagImageWidth), png.GetInt32(PngDirectory.TagImageHeight), Png);
            return null;
        }
        catch (Exception failure) when (failure is ImageProcessingException or MetadataException or IOException)
        {
            return null;
        }
    }
}
