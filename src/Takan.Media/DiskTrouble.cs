using Takan.Media.Client;

namespace Takan.Media;

/// <summary>What the disk refuses is not acknowledged, and said in words.</summary>
sealed class DiskTrouble(RequestDelegate next, ILogger<DiskTrouble> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (IOException error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(error, "The disk refuses");
            await Answers.Problem(MediaRefusals.DiskRefuses).ExecuteAsync(context);
        }
    }
}
