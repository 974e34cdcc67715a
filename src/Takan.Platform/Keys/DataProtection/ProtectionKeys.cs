using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Database;

namespace Takan.Platform.Keys;

/// <summary>Keeps the framework's keys in our database, so that sign-ins outlive a restart and are good on every node.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<TakanDb>().Set<ProtectionKey>().AsNoTracking()
            .Select(key => key.Xml).ToList().ConvertAll(xml => XElement.Parse(xml));
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        db.Add(new ProtectionKey { Id = Guid.CreateVersion7(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Encrypts their secret part under the root key, which is not in the database.</summary>
internal sealed class KeyRingXmlEncryptor(KeyRing keys) : IXmlEncryptor
{
    internal const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(keys.SealText(Guid.Empty, Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(KeyRingXmlDecryptor));
}

/// <summary>Found by the framework by the name that stands in the XML.</summary>
public sealed class KeyRingXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
        services.GetRequiredService<KeyRing>().OpenText(Guid.Empty, KeyRingXmlEncryptor.Purpose, Convert.FromBase64String(encryptedElement.Value)));
}

internal static class ProtectionKeysRegistration
{
    public static void AddProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("takan");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, KeyRing>((options, scopes, keys) =>
        {
            options.XmlRepository = new ProtectionKeys(scopes);
            options.XmlEncryptor = new KeyRingXmlEncryptor(keys);
        });
    }
}
