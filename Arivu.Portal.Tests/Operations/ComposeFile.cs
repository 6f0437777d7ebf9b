using YamlDotNet.Serialization;

namespace Arivu.Portal.Tests.Operations;

/// <summary>A compose file as it is written, with what is asked of it.</summary>
internal sealed class ComposeFile
{
    private readonly Dictionary<string, object> _root;

    /// <summary>Reads a file that stands beside the Dockerfile.</summary>
    public ComposeFile(string name) => _root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Repository.Portal, "Operations", name)));

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, Dictionary<object, object>> Services => Part(_root["services"]).ToDictionary(s => (string)s.Key, s => Part(s.Value), StringComparer.Ordinal);

    /// <summary>The named volumes that are declared.</summary>
    public IEnumerable<string> Volumes => _root.TryGetValue("volumes", out var volumes) ? Part(volumes).Keys.Cast<string>() : [];

    /// <summary>The environment of a service.</summary>
    public Dictionary<string, string> EnvironmentOf(string service) =>
        Services.TryGetValue(service, out var said) && said.TryGetValue("environment", out var all) ? Part(all).ToDictionary(e => (string)e.Key, e => (string)e.Value, StringComparer.Ordinal) : [];

    /// <summary>Named volumes that services mount.</summary>
    public IEnumerable<string> Mounted => Services.Values.Where(s => s.ContainsKey("volumes")).SelectMany(s => ((List<object>)s["volumes"]).Cast<string>()).Select(v => v.Split(':')[0]);

    /// <summary>Services that others wait for until they are healthy.</summary>
    public IEnumerable<string> WaitedFor =>
        from service in Services.Values
        where service.ContainsKey("depends_on")
        from other in Part(service["depends_on"])
        where (string)Part(other.Value)["condition"] == "service_healthy"
        select (string)other.Key;

    /// <summary>A mapping of the file.</summary>
    public static Dictionary<object, object> Part(object node) => (Dictionary<object, object>)node;
}
