using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Keys;

public static class KeysModule
{
    /// <summary><c>Data:Folder</c> is where everything lives that is not in the database; keys in its sub-folder <c>keys</c> unless <c>Keys:Folder</c> says otherwise.</summary>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => KeyEncryptionKey.Load(configuration["Keys:Folder"] ?? Path.Combine(configuration["Data:Folder"]!, "keys")));
        services.AddSingleton<KeyRing>();
        services.AddScoped<SigningKeys>();
    }
}
