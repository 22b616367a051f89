using System.Text.Encodings.Web;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing.Manifest;

/// <summary>Writes the manifest that azd deploys: https://json.schemastore.org/aspire-8.0.json</summary>
internal sealed class ManifestPublisher(PublishedModel model, IEnumerable<IDeploymentModules> deployments) : IPublisher
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Step => PublishRun.ManifestStep;

    public async Task PublishAsync(string outputPath, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(outputPath)!;
        Directory.CreateDirectory(folder);
        var modules = new Dictionary<string, BicepModule>();
        foreach (var deployment in deployments)
        {
            foreach (var (name, module) in await deployment.ModulesAsync(cancellationToken).ConfigureAwait(false))
            {
                modules.Add(name, module);
            }
        }

        var file = File.Create(outputPath);
        await using (file.ConfigureAwait(false))
        {
            var json = new Utf8JsonWriter(file, Options);
            await using (json.ConfigureAwait(false))
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/aspire-8.0.json");
                json.WriteStartObject("resources");
                var writer = new ManifestWriter(json, folder, model, modules);
                foreach (var resource in model.Resources.ToArray())
                {
                    await writer.WriteAsync(resource, cancellationToken).ConfigureAwait(false);
                }

                writer.WriteWhatIsNamed();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }
    }
}
