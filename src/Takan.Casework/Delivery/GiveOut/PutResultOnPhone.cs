using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <param name="File">PDF or picture of the licence or decision; null where none was chosen.</param>
public sealed record PutResultOnPhoneInput(CaseTarget Target, string? Document, Stream? File);

/// <summary>Electronic service: the licence or decision lies behind the case link, and the applicant is told by SMS.</summary>
public sealed class PutResultOnPhone(DeliveryActs acts, PaperIntake papers, CaseHeads heads, Vault vault, ApplicantSms sms)
{
    public const string Purpose = "result";

    public async Task<Outcome<ResultDelivery>> HandleAsync(PutResultOnPhoneInput input, CancellationToken cancellationToken)
    {
        var document = (input.Document ?? "").Trim();
        if (document.Length > ResultDelivery.TextLength) return FormRefusals.TooLong(ResultDelivery.TextLength);
        var (row, _) = await heads.ReadAsync(input.Target.CaseId, cancellationToken);
        TakenPaper? file = null;
        if (input.File is { } content && !(await papers.TakeAsync(row.BureauId, row.Id, content, cancellationToken)).IsAllowed(out file, out var wrong)) return wrong;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Row;

        var body = new JsonObject { ["document"] = document, ["digest"] = file?.Digest };
        if (act.Move(DeliveryCommand.PutOnPhone, act.Facts with { Document = document, FileTaken = file is not null }, body) is { } no) return no;
        act.Row.GiveOut(document, act.Act.Now);
        act.Row.FileId = await KeepAsync(act, document, file!, cancellationToken);
        await sms.SendAsync(act.Act, act.Case.Case, SmsCatalogue.ResultOnPhone, $"result-on-phone/{act.Row.CaseId}/{act.Row.Version}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    private async Task<Guid> KeepAsync(DeliveryAct act, string document, TakenPaper file, CancellationToken cancellationToken)
    {
        var name = $"result-{file.Digest[..8]}{PaperKind.ExtensionOf(file.MediaType)}";
        var facts = new JsonObject { ["purpose"] = Purpose, ["document"] = document };
        return (await vault.KeepAsync(act.Act, new(act.Row.CaseId, act.Row.BureauId, $"{Purpose}/{file.Digest[..16]}", EvidenceKind.Material, file.MediaType, name, facts),
            file.Blob, Audience.Applicant, cancellationToken)).Id;
    }
}
