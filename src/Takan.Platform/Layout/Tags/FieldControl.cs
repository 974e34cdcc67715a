using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary>The control of a <see cref="FieldTag"/>, filled with what the person typed last.</summary>
internal static class FieldControl
{
    public static TagBuilder Build(FieldTag field, string name, string id, ModelStateEntry? state, string described, bool isWrong, ReadOnlyTagHelperAttributeList own)
    {
        var value = Value(field, state);
        var control = field switch
        {
            { Items: not null } => Select(field.Items, value),
            { Type: "textarea" } => TextArea(value),
            _ => Input(field.Type, value),
        };
        control.AddCssClass(field.Items is null ? "form-control" : "form-select");
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
        if (isWrong) control.Attributes["aria-invalid"] = "true";
        foreach (var attribute in own)
        {
            if (attribute.Name == "class") control.AddCssClass(attribute.Value?.ToString() ?? "");
            else control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        }

        return control;
    }

    /// <summary>A password is never written back into the page.</summary>
    private static string? Value(FieldTag field, ModelStateEntry? state) => field.Type is "password" or "file"
        ? null
        : state?.AttemptedValue ?? field.For.Model switch
        {
            null => null,
            // A date that nobody has chosen is an empty field.
            DateOnly { Year: 1 } => null,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Enum choice => choice.ToString(),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };

    private static TagBuilder Input(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        if (value is not null) input.Attributes["value"] = value;
        return input;
    }

    private static TagBuilder TextArea(string? value)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = "4";
        // HTML drops the first line break after the tag.
        area.InnerHtml.AppendHtml("\n").Append(value ?? "");
        return area;
    }

    private static TagBuilder Select(IEnumerable<SelectListItem> items, string? value)
    {
        var select = new TagBuilder("select");
        foreach (var item in items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (value is null ? item.Selected : value == (item.Value ?? item.Text)) option.Attributes["selected"] = "selected";
            if (item.Disabled) option.Attributes["disabled"] = "disabled";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}
