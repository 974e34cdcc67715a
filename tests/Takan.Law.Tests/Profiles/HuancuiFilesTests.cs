using System.Globalization;
using System.Text.RegularExpressions;
using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

/// <summary>The shipped words of the Huancui paper, read as text; the reader of the files has its own tests.</summary>
public sealed class HuancuiFilesTests
{
    private static readonly string Letter = File.ReadAllText(Root.File("profiles", "huancui", "forms", "consent-letter.yaml"));
    private static readonly string Manual = File.ReadAllText(Root.File("profiles", "huancui", "forms", "join-manual.yaml"));
    private static readonly string Bureau = File.ReadAllText(Root.File("profiles", "huancui", "bureau.yaml"));

    [Theory]
    [InlineData("{审批机关}：")]
    [InlineData("本单位（{公司名称}）申请办理{事项名称}事项")]
    [InlineData("同意采用远程视频踏勘服务")]
    [InlineData("手机（像素不低于{像素}）、4G网络")]
    [InlineData("如因本单位原因导致不能按时开展远程视频踏勘工作的，本单位承担一切后果及责任")]
    [InlineData("无虚报地址、提供虚假资料信息、故意逃避或隐瞒实际情况等行为")]
    [InlineData("已完全知晓远程视频踏勘的程序和方式，接受贵局远程视频踏勘所作出的勘验结论")]
    [InlineData("将在{整改工作日}个工作日内完成整改后申请复勘")]
    [InlineData("本人真实意思的表示")]
    [InlineData("一式两份，审批部门、申请人各留存一份")]
    [InlineData("申请人签字（盖章）：")]
    [Demand("HC-49")]
    [Demand("HC-50")]
    [Demand("HC-51")]
    [Demand("HC-54")]
    [Demand("HC-55")]
    [Demand("HC-57")]
    [Demand("HC-58")]
    public void ConsentLetter_SaysWhatAnnexOneSays(string words) => Assert.Contains(words, Letter, StringComparison.Ordinal);

    [Theory]
    [InlineData("二维码")]
    [InlineData("不用下载")]
    [InlineData("手机号")]
    [InlineData("{事项名称}+{受理时间}+{申请人姓名}")]
    [Demand("HC-59")]
    [Demand("HC-60")]
    [Demand("HC-62")]
    public void JoinManual_NeedsNoInstallation(string words) => Assert.Contains(words, Manual, StringComparison.Ordinal);

    [Fact]
    public void Places_InEveryForm_AreKnown()
        => Assert.Empty(Placeholders.In(Letter + Manual).Except(Placeholders.Known));

    [Fact]
    public void Numbers_InTheFile_AreThoseOfTheTests()
    {
        foreach (var property in typeof(Numbers).GetProperties().Where(property => property.CanWrite))
        {
            var key = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var written = Regex.Match(Bureau, $@"^  {key}: (?<value>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;

            Assert.Equal(Convert.ToString(property.GetValue(Huancui.Numbers), CultureInfo.InvariantCulture), written);
        }
    }
}
