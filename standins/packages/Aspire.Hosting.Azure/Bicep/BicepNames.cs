using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Azure.Bicep;

/// <summary>How the model's names look in Bicep.</summary>
internal static class BicepNames
{
    public static string Of(string name) => name.Replace('-', '_').Replace('.', '_');

    /// <summary>The parameter that carries a value of the model, such as <c>storage_outputs_blobendpoint</c>.</summary>
    public static string ParameterOf(IManifestExpressionProvider source) =>
        source is DeployerId ? DeployerId.Parameter : Of(source.ValueExpression.Trim('{', '}')).ToLowerInvariant();

    public static bool IsSecret(object value) => value is ParameterResource { Secret: true };

    /// <summary>The declaration of a parameter.</summary>
    public static string Declare(string name, bool isSecret) => isSecret ? $"@secure()\nparam {name} string\n" : $"param {name} string\n";
}

/// <summary>Whoever deploys. azd fills in the empty value.</summary>
internal sealed class DeployerId : IManifestExpressionProvider
{
    public const string Parameter = "principalId";

    public static DeployerId Instance { get; } = new();

    public string ValueExpression => "";
}
