using System.Security.Cryptography;
using Takan.Platform.Keys;

namespace Takan.App.Tests.Keys;

public sealed class KeyEncryptionKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Load_OfAnEmptyFolder_MakesOneKeyOfItsOwnerAlone_AndReadsTheSameAgain()
    {
        var first = KeyEncryptionKey.Load(folder.Path);
        Assert.Equal(32, first.Material(1).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("kek-1")));
        Assert.Equal(["kek-1"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal(first.Material(1), KeyEncryptionKey.Load(folder.Path).Material(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Load_OfAFileThatIsNoKey_Stops(int bytes)
    {
        File.WriteAllBytes(folder.File("kek-1"), new byte[bytes]);
        Assert.Contains("kek-1", Assert.Throws<CryptographicException>(() => KeyEncryptionKey.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OverAKeyThatStands_IsRefused_AndTheKeyStays()
    {
        KeyFile.Write(folder.File("kek-1"), new byte[32]);
        Assert.Throws<IOException>(() => KeyFile.Write(folder.File("kek-1"), RandomNumberGenerator.GetBytes(32)));
        Assert.Equal(new byte[32], File.ReadAllBytes(folder.File("kek-1")));
    }

    public void Dispose() => folder.Dispose();
}
