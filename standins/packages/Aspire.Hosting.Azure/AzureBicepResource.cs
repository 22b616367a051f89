using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure;

/// <summary>A resource that Azure provisions.</summary>
public abstract class AzureBicepResource(string name) : Resource(name), IBicepResource
{
    BicepModule IBicepResource.Module => Module();

    internal BicepOutputReference Output(string name) => new(name, this);

    internal abstract BicepModule Module();

    /// <summary>The rights that a resource which uses this one needs, if it needs any.</summary>
    internal virtual AzureBicepResource? RolesOf(IResource consumer, AzureUserAssignedIdentityResource? identity) => null;
}

/// <summary>A value that is known when a module has been deployed.</summary>
public sealed class BicepOutputReference(string name, AzureBicepResource resource) : IExpressionValue
{
    public string Name { get; } = name;

    public AzureBicepResource Resource { get; } = resource;

    public string ValueExpression => $"{{{Resource.Name}.outputs.{Name}}}";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"The output '{Name}' of '{Resource.Name}' is known once it has been deployed.");
}
