using Microsoft.AspNetCore.Razor.TagHelpers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;

namespace Takan.Platform.Layout;

/// <summary>Every form that an applicant is shown names its case (<see cref="CaseOfPage"/>), so that no page can forget to.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class MyCaseTag(CurrentActor current) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (current.Actor is not ApplicantActor applicant) return;
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{CaseOfPage.Field}\" value=\"").Append(applicant.CaseId.ToString()).AppendHtml("\">");
    }
}
