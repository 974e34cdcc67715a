using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Layout;

/// <summary>Heading and sentence for each status that a reader can meet: what happened, and what to do.</summary>
public static class ErrorWords
{
    public static (string Heading, string Sentence) For(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("没有看懂这次提交", "请回到上一页，刷新后再试一次。"),
        StatusCodes.Status403Forbidden => ("这里您不能进", "您的岗位没有这项权限。需要时请找管理员。"),
        StatusCodes.Status404NotFound => ("没有找到这一页", "链接可能写错了，或者内容已经不在这里。"),
        StatusCodes.Status409Conflict => ("现在还不能这样做", "办件的状态可能刚刚变了。请回到办件，看看现在该做什么。"),
        StatusCodes.Status410Gone => ("这个链接已经失效", "请用短信里最新的链接，或者打电话给踏勘人员。"),
        StatusCodes.Status413PayloadTooLarge => ("文件太大了", "请换一个小一点的文件，再试一次。"),
        StatusCodes.Status429TooManyRequests => ("试得太快了", "请等一分钟再试。"),
        StatusCodes.Status503ServiceUnavailable => ("系统正在忙", "请过一会儿再试，已经保存的内容不会丢。"),
        < StatusCodes.Status500InternalServerError => ("这一步没有成功", "请回到上一页再试一次。"),
        _ => ("系统出了问题", "这不是您的错。已经保存的内容不会丢，请过一会儿再试。"),
    };
}
