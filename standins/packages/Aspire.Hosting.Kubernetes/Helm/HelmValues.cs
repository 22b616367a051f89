using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>The content of values.yaml, gathered while the templates are made, and the expressions that refer to it.</summary>
internal sealed class HelmValues(IConfiguration configuration)
{
    private const string Parameters = "parameters";
    private const string Secrets = "secrets";
    private const string Config = "config";

    private readonly Dictionary<string, Dictionary<string, Dictionary<string, object>>> _sections = new()
    {
        [Parameters] = [],
        [Secrets] = [],
        [Config] = [],
    };

    // where the value of a parameter, or of an output of an Azure module, stands: with the first resource that uses it
    private readonly Dictionary<string, string> _homes = [];

    public IReadOnlyDictionary<string, Dictionary<string, Dictionary<string, object>>> All => _sections;

    public static string Expression(string path) => $"{{{{ .Values.{path} }}}}";

    public static string PortOf(EndpointReference endpoint) => $"{Parameters}.{Key(endpoint.Resource.Name)}.port_{Key(endpoint.EndpointName)}";

    public string AddImage(string resource, string image) => Expression(Add(Parameters, resource, $"{Key(resource)}_image", image));

    public void AddPort(EndpointReference endpoint) =>
        Add(Parameters, endpoint.Resource.Name, $"port_{Key(endpoint.EndpointName)}", PublishedModel.PortOf(endpoint));

    /// <summary>A variable's value, as it stands in a template.</summary>
    public string Variable(string resource, string name, object value)
    {
        var pieces = Piece.Of(value);
        return pieces switch
        {
            [] => "",
            [{ Source: null } only] => Quoted(Add(Config, resource, Key(name), only.Text!)),
            [{ Source: not EndpointReferenceExpression } only] => Quoted(Path(resource, only.Source!)),
            _ => string.Concat(pieces.Select(piece => TextOf(resource, piece))),
        };
    }

    public string Text(string resource, object value) => string.Concat(Piece.Of(value).Select(piece => TextOf(resource, piece)));

    /// <summary>The values of one region: the parameters that its configuration sets.</summary>
    public Dictionary<string, Dictionary<string, Dictionary<string, object>>> Region(IConfigurationSection region)
    {
        var section = new Dictionary<string, Dictionary<string, object>>();
        foreach (var setting in region.GetChildren().OrderBy(child => child.Key, StringComparer.Ordinal))
        {
            if (!_homes.TryGetValue($"{{{setting.Key}.value}}", out var home))
            {
                throw new DistributedApplicationException($"Region '{region.Key}' sets the parameter '{setting.Key}', which nothing in the chart uses.");
            }

            var at = home.Split('.');
            section.TryAdd(at[1], []);
            section[at[1]][at[2]] = setting.Value ?? "";
        }

        return new() { [Parameters] = section };
    }

    private static string Key(string name) => name.Replace('-', '_');

    private static string Quoted(string path) => $"{{{{ .Values.{path} | quote }}}}";

    private string TextOf(string resource, Piece piece) => piece switch
    {
        { Source: null } => piece.Text!,
        { Source: EndpointReferenceExpression part } => AddressOf(part),
        _ => Expression(Path(resource, piece.Source)),
    };

    private string Path(string resource, IManifestExpressionProvider source)
    {
        if (_homes.TryGetValue(source.ValueExpression, out var home))
        {
            return home;
        }

        var isSecret = source is ParameterResource { Secret: true };
        var name = source is ParameterResource parameter ? parameter.Name : source.ValueExpression.Trim('{', '}').Replace('.', '_').ToLowerInvariant();
        return _homes[source.ValueExpression] = Add(isSecret ? Secrets : Parameters, resource, Key(name), isSecret ? "" : DefaultOf(source));
    }

    // what only a person or a deployment of something else knows stays empty
    private string DefaultOf(IManifestExpressionProvider source) =>
        source is ParameterResource parameter ? configuration[$"Parameters:{parameter.Name}"] ?? parameter.PublishedDefault ?? "" : "";

    private static string AddressOf(EndpointReferenceExpression part)
    {
        var endpoint = part.Endpoint;
        var host = KubernetesNames.Service(endpoint.Resource.Name);
        var port = Expression(PortOf(endpoint));
        return part.Property switch
        {
            EndpointProperty.Url => $"{endpoint.Scheme}://{host}:{port}",
            EndpointProperty.Host or EndpointProperty.IPV4Host => host,
            EndpointProperty.Port or EndpointProperty.TargetPort => port,
            EndpointProperty.HostAndPort => $"{host}:{port}",
            EndpointProperty.Scheme => endpoint.Scheme,
            EndpointProperty.TlsEnabled => endpoint.TlsEnabled.ToString(CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"EndpointProperty.{part.Property}"),
        };
    }

    private string Add(string section, string resource, string key, object value)
    {
        var home = Key(resource);
        _sections[section].TryAdd(home, []);
        _sections[section][home][key] = value;
        return $"{section}.{home}.{key}";
    }
}
