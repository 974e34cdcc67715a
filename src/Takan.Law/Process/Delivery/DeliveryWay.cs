using System.Text.Json.Serialization;

namespace Takan.Law.Process;

/// <summary>How what was decided reaches the applicant, by the applicant's choice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryWay>))]
public enum DeliveryWay
{
    /// <summary>By post, free of charge (LJ-15).</summary>
    Post,

    /// <summary>Fetched at the window.</summary>
    Window,

    /// <summary>As a file behind the case link.</summary>
    Phone,
}
