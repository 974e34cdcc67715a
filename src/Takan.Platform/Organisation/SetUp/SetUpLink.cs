using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Organisation;

/// <summary>
/// The way in on the first day: an address that nobody can guess, new at each start, told only to who can read the console
/// or the data folder. It is dead as soon as there is a bureau.
/// </summary>
public sealed class SetUpLink(IConfiguration configuration, PublicAddress address, IServiceScopeFactory scopes) : IHostedService
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private string FilePath => Path.Combine(configuration["Data:Folder"]!, "set-up-link");

    public string Address => $"{address.Local}/set-up/{token}";

    public bool Is(string candidate) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(token));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        if (await db.Set<Bureau>().AnyAsync(cancellationToken))
        {
            Forget();
            return;
        }

        await WriteAsync(cancellationToken);
        Console.WriteLine("Takan set-up: " + Address);
    }

    public void Forget() => File.Delete(FilePath);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        Forget();
        await using var file = new FileStream(FilePath, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await file.WriteAsync(Encoding.UTF8.GetBytes(Address + "\n"), cancellationToken);
    }
}
