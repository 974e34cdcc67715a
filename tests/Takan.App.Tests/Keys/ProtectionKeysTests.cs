using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Running;
using Takan.Platform.Keys;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Keys;

public abstract class ProtectionKeysTests(DatabaseKind kind) : AppTests(kind)
{
    [Fact]
    public async Task WhatOneNodeProtected_AnotherReads()
    {
        var sealedText = App.Services.GetDataProtector("test").Protect("安全");
        var keys = await App.WithDatabaseAsync(db => db.Set<ProtectionKey>().AsNoTracking().ToListAsync());
        Assert.Contains("<sealed", Assert.Single(keys).Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", keys[0].Xml, StringComparison.Ordinal);

        // A second node: the same database and root key, nothing else in common.
        var other = new ServiceCollection().AddLogging();
        var xml = keys[0].Xml;
        other.AddSingleton(App.Services.GetRequiredService<KeyRing>());
        other.AddDataProtection().SetApplicationName("takan");
        other.Configure<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>(options => options.XmlRepository = new OneKey(xml));
        await using var node = other.BuildServiceProvider();
        Assert.Equal("安全", node.GetDataProtector("test").Unprotect(sealedText));
    }

    private sealed class OneKey(string xml) : Microsoft.AspNetCore.DataProtection.Repositories.IXmlRepository
    {
        public IReadOnlyCollection<System.Xml.Linq.XElement> GetAllElements() => [System.Xml.Linq.XElement.Parse(xml)];

        public void StoreElement(System.Xml.Linq.XElement element, string friendlyName) => throw new InvalidOperationException("It should have found the key");
    }
}

public sealed class ProtectionKeysOnSqlite() : ProtectionKeysTests(DatabaseKind.Sqlite);

public sealed class ProtectionKeysOnPostgres() : ProtectionKeysTests(DatabaseKind.Postgres);
