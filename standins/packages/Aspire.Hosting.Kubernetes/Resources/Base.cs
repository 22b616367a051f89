using YamlDotNet.Serialization;

namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Anything with a kind.</summary>
public abstract class BaseKubernetesObject(string? apiVersion = null, string? kind = null)
{
    [YamlMember(Order = -3)]
    public string? ApiVersion { get; set; } = apiVersion;

    [YamlMember(Order = -2)]
    public string? Kind { get; set; } = kind;
}

/// <summary>An object of a cluster.</summary>
public abstract class BaseKubernetesResource(string apiVersion, string kind) : BaseKubernetesObject(apiVersion, kind)
{
    [YamlMember(Order = -1)]
    public ObjectMetaV1 Metadata { get; set; } = new();
}

public sealed class ObjectMetaV1
{
    public string? Name { get; set; }

    public Dictionary<string, string> Labels { get; set; } = [];

    public Dictionary<string, string> Annotations { get; } = [];
}

public sealed class LabelSelectorV1
{
    public LabelSelectorV1()
    {
    }

    public LabelSelectorV1(Dictionary<string, string> matchLabels) => MatchLabels = matchLabels;

    public Dictionary<string, string> MatchLabels { get; set; } = [];
}

/// <summary>A number, or the text of an expression that becomes one.</summary>
public sealed record Int32OrStringV1(int? Number = null, string? Text = null)
{
    public Int32OrStringV1(int value) : this(value, null)
    {
    }

    public Int32OrStringV1(string? value) : this(null, value)
    {
    }

    public string? Value => Text ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static implicit operator Int32OrStringV1(int value) => new(value);

    public static implicit operator Int32OrStringV1?(string? value) => value is null ? null : new(value);
}
