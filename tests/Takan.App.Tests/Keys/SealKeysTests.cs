using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Access;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Platform.Keys;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;
using Takan.Testing.Programs;

namespace Takan.App.Tests.Keys;

public sealed class SealKeysTestsSqlite() : SealKeysTests(DatabaseKind.Sqlite);

public sealed class SealKeysTestsPostgres() : SealKeysTests(DatabaseKind.Postgres);

public abstract class SealKeysTests(DatabaseKind kind) : AppTests(kind)
{
    [Fact]
    public async Task Founding_MakesTheKeyThatSigns_AndRotationsAtOnceLeaveOne()
    {
        await new Office(App).SetUpAsync();
        var bureau = await App.WithDatabaseAsync(db => db.Set<Bureau>().AsNoTracking().SingleAsync());
        Assert.Single(await KeysAsync());

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RotateAsync(bureau.Id)));

        var keys = await KeysAsync();
        Assert.Equal(5, keys.Count);
        Assert.Equal(4, made.Distinct().Count());
        Assert.Contains(Assert.Single(keys, key => key.RetiredAt is null).KeyId, made);
    }

    [Fact]
    public async Task Rotation_KeepsTheOldKey_AndItsBackupOpensWithThePassphrase()
    {
        var office = new Office(App);
        var security = await office.AppointAsync(await office.SetUpAsync(), Role.SecurityAdministrator, "anquan");
        await security.SubmitAsync("/administration/keys", new Dictionary<string, string>(), "Rotate");
        var keys = await KeysAsync();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys, key => key.RetiredAt is null);

        const string passphrase = "a passphrase of enough signs";
        var export = await security.SubmitAsync("/administration/keys", new Dictionary<string, string> { ["keyId"] = keys[0].KeyId, ["Passphrase"] = passphrase }, "Export");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("key.pem"), export.Raw.Content.ReadAsStringAsync().Result);
        await ChildProgram.RunAsync("openssl", "pkey", "-in", folder.File("key.pem"), "-passin", "pass:" + passphrase, "-pubout", "-outform", "DER", "-out", folder.File("public.der"));
        Assert.Equal(keys[0].Public, await File.ReadAllBytesAsync(folder.File("public.der")));

        var weak = await security.SubmitAsync("/administration/keys", new Dictionary<string, string> { ["keyId"] = keys[0].KeyId, ["Passphrase"] = "short" }, "Export");
        Assert.Contains(ExportSealKey.WeakPassphrase.Words, weak.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private Task<List<SealKey>> KeysAsync() => App.WithDatabaseAsync(db => db.Set<SealKey>().AsNoTracking().OrderBy(key => key.ActiveFrom).ToListAsync());

    private async Task<string> RotateAsync(Guid bureauId)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SigningKeys>().RotateAsync(new SystemActor(), bureauId, default);
    }
}
