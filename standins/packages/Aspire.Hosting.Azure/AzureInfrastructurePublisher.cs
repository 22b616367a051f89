using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aspire.Hosting.Azure;

/// <summary>Writes main.bicep: a resource group, and a module for each resource that Azure provisions.</summary>
internal sealed class AzureInfrastructurePublisher(PublishedModel model) : IPublisher
{
    public string Step => PublishRun.PublishStep;

    public static void Register(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPublisher, AzureInfrastructurePublisher>());

    public async Task PublishAsync(string outputPath, CancellationToken cancellationToken)
    {
        var modules = model.Resources.OfType<IBicepResource>().Select(resource => resource.Module).ToArray();
        foreach (var module in modules)
        {
            await BicepFile.WriteAsync(outputPath, module, cancellationToken).ConfigureAwait(false);
        }

        await File.WriteAllTextAsync(Path.Combine(outputPath, "main.bicep"), Main(modules), cancellationToken).ConfigureAwait(false);
    }

    private static string Main(BicepModule[] modules)
    {
        var text = new StringBuilder("targetScope = 'subscription'\n\nparam resourceGroupName string\n\nparam location string\n\nparam principalId string\n\n");
        foreach (var parameter in modules.SelectMany(module => module.Parameters.Values).OfType<ParameterResource>().Distinct())
        {
            text.Append(BicepNames.Declare(BicepNames.ParameterOf(parameter), parameter.Secret)).Append('\n');
        }

        text.Append("resource rg 'Microsoft.Resources/resourceGroups@2024-03-01' = {\n  name: resourceGroupName\n  location: location\n}\n");
        foreach (var module in modules)
        {
            text.Append('\n').Append(BicepFile.Call(module, "rg", Argument));
        }

        foreach (var output in modules.SelectMany(module => module.Outputs, (module, output) => $"{BicepNames.Of(module.Name)}.outputs.{output}"))
        {
            text.Append($"\noutput {BicepNames.Of(output).ToLowerInvariant()} string = {output}\n");
        }

        return text.ToString();
    }

    private static string Argument(object value) => value switch
    {
        BicepOutputReference output => $"{BicepNames.Of(output.Resource.Name)}.outputs.{output.Name}",
        IManifestExpressionProvider source => BicepNames.ParameterOf(source),
        _ => BicepText.Quote((string)value),
    };
}
