using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Takan.Platform.Words;

/// <summary>Plain Chinese in place of the framework's English, for checks that bring no words of their own. {0} is the field's label.</summary>
public sealed class PlainValidation : IValidationMetadataProvider
{
    public const string Required = "请填写{0}。";
    public const string TooLong = "{0}太长，最多 {1} 个字。";
    public const string OutOfRange = "{0}应在 {1} 到 {2} 之间。";
    public const string WrongForm = "{0}的格式不对，请核对。";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check.ErrorMessage is not null || check.ErrorMessageResourceName is not null) continue;
            check.ErrorMessage = check switch
            {
                RequiredAttribute => Required,
                StringLengthAttribute or MaxLengthAttribute => TooLong,
                RangeAttribute => OutOfRange,
                _ => WrongForm,
            };
        }
    }

    public static void SayBindingErrors(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Say("这里要填写。", "Please fill this in."));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("这里要填写。", "Please fill this in."));
        messages.SetMissingKeyOrValueAccessor(() => Say("这里要填写。", "Please fill this in."));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Say($"“{value}”的格式不对，请核对。", $"“{value}” is not valid here."));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say($"“{value}”的格式不对，请核对。", $"“{value}” is not valid here."));
        messages.SetValueIsInvalidAccessor(value => Say($"“{value}”的格式不对，请核对。", $"“{value}” is not valid here."));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("格式不对，请核对。", "This is not valid here."));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("格式不对，请核对。", "This is not valid here."));
        messages.SetValueMustBeANumberAccessor(_ => Say("请填数字。", "Please enter a number."));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("请填数字。", "Please enter a number."));
    }

    private static string Say(string chinese, string english) => Language.IsEnglish ? english : chinese;
}
