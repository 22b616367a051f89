using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Images;

/// <summary>The one place that says which local process stands for a container image.</summary>
internal static class ImageMap
{
    private static readonly Dictionary<string, IImage> Images = new(StringComparer.Ordinal)
    {
        ["library/postgres"] = new PostgresImage(),
        ["library/mongo"] = new MongoImage(),
        ["library/redis"] = new RedisImage(),
        ["library/rabbitmq"] = new RabbitMQImage(),
        ["getmeili/meilisearch"] = new MeilisearchImage(),
        ["library/cassandra"] = new CassandraImage(),
        ["axllent/mailpit"] = new MailpitImage(),
        ["azure-storage/azurite"] = new AzuriteImage(),
    };

    // what their Dockerfiles would build has been built with the solution
    private static readonly Dictionary<string, IImage> OwnServers = new(StringComparer.Ordinal)
    {
        ["standins/servers/Stripe/Dockerfile"] = new StripeImage(),
    };

    public static IImage? Find(IResource resource)
    {
        if (resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build))
        {
            var file = Path.GetRelativePath(build.ContextPath, build.DockerfilePath);
            return OwnServers.GetValueOrDefault(file) ?? new DockerfileImage(build);
        }

        return resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image) ? Images.GetValueOrDefault(image.Image) : null;
    }

    public static string NameOf(IResource resource) =>
        resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build) ? Path.GetFileName(Path.GetDirectoryName(build.DockerfilePath)!)
            : resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image) ? $"{image.Image}:{image.Tag}"
            : resource.Name;
}
