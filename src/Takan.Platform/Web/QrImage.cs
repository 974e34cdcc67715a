using QRCoder;

namespace Takan.Platform.Web;

/// <summary>QR codes. Addresses only, in ASCII: scanners read Chinese in them as Shift-JIS.</summary>
public static class QrImage
{
    private const int PixelsPerModule = 4;

    /// <summary>An <c>svg</c> element with a view box: the style sheet gives it a size.</summary>
    public static string Svg(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    public static byte[] Png(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsPerModule);
    }
}
