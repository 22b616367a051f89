using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>Writes a module for each app, and apps.bicep, which deploys them all once their images are there.</summary>
internal sealed class ContainerAppsPublisher(AzureContainerAppEnvironmentResource environment, PublishedModel model) : IPublisher, IDeploymentModules
{
    public string Step => PublishRun.PublishStep;

    public async Task<IReadOnlyDictionary<string, BicepModule>> ModulesAsync(CancellationToken cancellationToken)
    {
        var modules = new SortedDictionary<string, BicepModule>(StringComparer.Ordinal);
        foreach (var resource in model.ComputeOf(environment))
        {
            modules[resource.Name] = await new ContainerAppModule(resource, environment, model).WriteAsync(cancellationToken).ConfigureAwait(false);
        }

        return modules;
    }

    public async Task PublishAsync(string outputPath, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(outputPath);
        var modules = await ModulesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var module in modules.Values)
        {
            await BicepFile.WriteAsync(outputPath, module, cancellationToken).ConfigureAwait(false);
        }

        await File.WriteAllTextAsync(Path.Combine(outputPath, "apps.bicep"), Apps([.. modules.Values]), cancellationToken).ConfigureAwait(false);
    }

    // what other modules give comes in as a parameter of the same name as main.bicep's output
    private static string Apps(BicepModule[] modules)
    {
        var text = new StringBuilder("targetScope = 'resourceGroup'\n\nparam location string = resourceGroup().location\n\n");
        var parameters = modules.SelectMany(module => module.Parameters).Select(p => p.Value).Cast<IManifestExpressionProvider>()
            .DistinctBy(BicepNames.ParameterOf).OrderBy(BicepNames.ParameterOf, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            text.Append(BicepNames.Declare(BicepNames.ParameterOf(parameter), BicepNames.IsSecret(parameter))).Append('\n');
        }

        return text.Append(string.Join('\n', modules.Select(module => BicepFile.Call(module, null, value => BicepNames.ParameterOf((IManifestExpressionProvider)value))))).ToString();
    }
}
