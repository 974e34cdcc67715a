using Microsoft.AspNetCore.Http.Metadata;

namespace Takan.Platform.Web;

/// <summary>How many bytes an endpoint takes in one request. Without it, <see cref="BodyLimits.Usual"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LargestBodyAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
