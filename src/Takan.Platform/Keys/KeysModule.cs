using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Keys;

public static class KeysModule
{
    public static string FolderOf(IConfiguration configuration) => configuration["Keys:Folder"] ?? Path.Combine(configuration["Data:Folder"]!, "keys");

    /// <summary><c>Data:Folder</c> is where everything lives that is not in the database; keys in its sub-folder <c>keys</c> unless <c>Keys:Folder</c> says otherwise.</summary>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => KeyEncryptionKey.Load(FolderOf(configuration)));
        services.AddSingleton<KeyRing>();
        services.AddScoped<SigningKeys>();
        services.AddScoped<ExportSealKey>();
        services.AddProtectionKeys();
    }
}
