using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Words;

namespace Takan.Web.Demo;

/// <summary>New passwords at each start, told on this machine's console and in a file that its owner alone can read.</summary>
public static class DemoSignIns
{
    private const string FileName = "demo-sign-ins.txt";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 14;

    public static async Task HandOutAsync(DemoStory story, DemoPeople people, string dataFolder)
    {
        var text = new StringBuilder("Takan demo: sign-ins of this start. 示例登录，仅限本机。\n");
        foreach (var person in DemoPeople.List)
        {
            var (password, secret) = await RenewAsync(story, people[person.UserName].Id);
            text.Append(CultureInfo.InvariantCulture, $"{person.UserName,-10} {password}  TOTP {secret}  {person.Name} {string.Join('、', person.Roles.Select(role => RoleWords.Of(role).Chinese))}\n");
        }

        await AppendLinksAsync(story, people, text);
        await WriteAsync(Path.Combine(dataFolder, FileName), text.ToString());
        Console.WriteLine(text);
    }

    private static async Task<(string Password, string Secret)> RenewAsync(DemoStory story, Guid id)
    {
        var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
        return await story.AsAsync<StaffSecrets, (string, string)>(null, secrets => story.AsAsync<TakanDb, (string, string)>(null, async db =>
        {
            var account = await db.Set<StaffAccount>().SingleAsync(row => row.Id == id);
            secrets.SetPassword(account, password);
            await db.SaveChangesAsync();
            return (password, Totp.ToBase32(secrets.Factor(account)));
        }));
    }

    /// <summary>The applicants' own ways in; the one-time codes appear on <c>/demo/messages</c>.</summary>
    private static async Task AppendLinksAsync(DemoStory story, DemoPeople people, StringBuilder text)
    {
        text.Append("\nApplicants' links 申请人链接（验证码见 /demo/messages）\n");
        var cases = await story.AsAsync<TakanDb, List<Case>>(null, db => db.Set<Case>().AsNoTracking()
            .Where(row => row.BureauId == people.BureauId && db.Set<CaseLink>().Any(link => link.CaseId == row.Id)).OrderBy(row => row.Number).ToListAsync());
        foreach (var row in cases)
            if (await story.AsAsync<ShowCaseLink, IssuedCaseLink?>(null, show => show.RunAsync(row.Id, default)) is { } link)
                text.Append(CultureInfo.InvariantCulture, $"{row.Number} {row.EntityName} {CaseProcess.Table.Name(row.State).Chinese}  {link.Address}  {link.Code}\n");
    }

    private static async Task WriteAsync(string path, string text)
    {
        File.Delete(path);
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await file.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
