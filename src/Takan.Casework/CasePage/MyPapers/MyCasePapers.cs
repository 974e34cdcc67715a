using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>The applicant's papers from before the visit: notice of acceptance and the own copy of the consent letter.</summary>
internal sealed class MyCasePapers(TakanDb db, SignedPapers scans, Deliveries deliveries, CaseHeads heads, IStringLocalizer words) : IMyPapers
{
    public async Task<IReadOnlyList<FileLine>> PapersAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(caseId, cancellationToken);
        var papers = new List<FileLine>();
        if (head.Case.ReturnedAt is not null) papers.Add(new(words["补正通知书"], "/my/papers/correction-notice"));
        if (head.Case.RefusedAt is not null) papers.Add(new(words["不予受理通知书"], "/my/papers/refusal-notice"));
        if (head.Case.AcceptedAt is not null) papers.Add(new(words["受理通知书"], "/my/papers/acceptance-notice"));
        if (await db.LatestLetterAsync(caseId, cancellationToken) is { } letter)
            papers.Add(new(head.Profile.Profile.ConsentLetter.Title, "/my/papers/consent-letter", words["摘要 {0}", letter.Copies[0].Digest[..8]]));
        if (await db.LatestCommitmentAsync(caseId, cancellationToken) is { Commitment: { } kind } promise)
            papers.Add(new(head.Profile.Profile.Commitments?.Find(kind)?.Title ?? words["承诺书"], "/my/papers/commitment", words["摘要 {0}", promise.Copies[0].Digest[..8]]));
        foreach (var declaration in await db.DeclarationsAsync(caseId, cancellationToken))
            papers.Add(new($"{head.Profile.Profile.AddressDeclaration?.Title}（{declaration.Number}）", $"/my/papers/declarations/{declaration.Id}", words["摘要 {0}", declaration.Digest[..8]]));
        var delivery = await deliveries.ReadAsync(head.Case, head.Profile, cancellationToken);
        if (delivery.Row is { FileId: not null, Document: { } document }) papers.Add(new(document, "/my/papers/result"));
        if (delivery.State == DeliveryState.Delivered) papers.Add(new(words["送达回证"], "/my/papers/service-proof"));
        papers.AddRange((await scans.OfAsync(caseId, cancellationToken)).Select(page =>
            new FileLine(words["{0}，签字的纸质件 第 {1} 个", page.Title, page.Number], $"/my/papers/scans/{page.File.Id}", null, "camera")));
        return papers;
    }
}
