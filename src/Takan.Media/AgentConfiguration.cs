using System.ComponentModel.DataAnnotations;

namespace Takan.Media;

/// <summary>Reads the options and says in plain words what is missing.</summary>
static class AgentConfiguration
{
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--data"] = "Media:Data",
        ["--port"] = "Media:Port",
        ["--rtp-ports"] = "Media:RtpPorts",
        ["--interface"] = "Media:Interface",
        ["--public-address"] = "Media:PublicAddress",
        ["--secret-file"] = "Media:SecretFile",
        ["--loopback"] = "Media:Loopback",
        ["--keep-media-on-stop"] = "Media:KeepMediaOnStop",
    };

    public static AgentOptions Read(ConfigurationManager configuration, string[] arguments)
    {
        configuration.AddEnvironmentVariables("TAKAN_");
        configuration.AddCommandLine([.. arguments.Select(Flag)], Switches);
        var options = configuration.GetSection("Media").Get<AgentOptions>() ?? new();
        if (options.SecretFile is { } file)
            options.Secret = File.ReadAllText(file).Trim();
        Validator.ValidateObject(options, new(options), validateAllProperties: true);
        return options;
    }

    /// <summary>A switch without a value means yes.</summary>
    private static string Flag(string word) => word is "--loopback" or "--keep-media-on-stop" ? word + "=true" : word;
}
