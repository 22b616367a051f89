namespace Aspire.Hosting.Publishing;

/// <summary>A Bicep file with what it is given and what it gives.</summary>
/// <param name="Name">Names the module and its file.</param>
/// <param name="Text">The file.</param>
/// <param name="Parameters">The values of its parameters, other than <c>location</c>.</param>
/// <param name="Outputs">The names of its outputs.</param>
internal sealed record BicepModule(string Name, string Text, IReadOnlyDictionary<string, object> Parameters, IReadOnlyList<string> Outputs);

/// <summary>A resource that Azure provisions from a module.</summary>
internal interface IBicepResource
{
    BicepModule Module { get; }
}

/// <summary>Deploys resources that run, each by a module of its own.</summary>
internal interface IDeploymentModules
{
    Task<IReadOnlyDictionary<string, BicepModule>> ModulesAsync(CancellationToken cancellationToken);
}
