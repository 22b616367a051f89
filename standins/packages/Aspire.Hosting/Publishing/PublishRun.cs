using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Publishing;

/// <summary>What an app host does instead of running when it is asked to publish.</summary>
internal sealed class PublishRun(
    IConfiguration configuration,
    IEnumerable<IPublisher> publishers,
    DistributedApplicationExecutionContext execution,
    DistributedApplicationModel model,
    IDistributedApplicationEventing eventing,
    IServiceProvider services)
{
    public const string PublishStep = "publish";
    public const string ManifestStep = "publish-manifest";

    /// <summary>Writes what was asked for and returns where to.</summary>
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var step = configuration["Pipeline:Step"] ?? (configuration["Publishing:Publisher"] is null ? PublishStep : ManifestStep);
        var chosen = publishers.Where(publisher => publisher.Step == step).ToArray();
        if (chosen.Length == 0)
        {
            throw new DistributedApplicationException(
                $"Nothing in the model is written by the step '{step}': use --step {PublishStep} with a compute environment in the model, or --publisher {execution.PublisherName}.");
        }

        var output = configuration["Pipeline:OutputPath"]
            ?? throw new DistributedApplicationException("Say where to write to: --output-path PATH.");
        output = Path.GetFullPath(output);
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken).ConfigureAwait(false);
        foreach (var publisher in chosen)
        {
            await publisher.PublishAsync(output, cancellationToken).ConfigureAwait(false);
        }

        return output;
    }
}
