using System.Globalization;
using Azure.Provisioning.AppContainers;

namespace StreamPlatform.AppHost.Publishing.ContainerApps;

internal static class ContainerAppsTarget
{
    // as the publisher names the secret that keeps ConnectionStrings__messaging
    private const string BrokerSecret = "connectionstrings--messaging";
    private const string RequestsPerReplica = "50";

    /// <summary>The same graph as Azure Container Apps; the stores are services of Azure's or others'.</summary>
    public static void PublishToContainerApps(this IDistributedApplicationBuilder builder)
    {
        var environment = builder.AddAzureContainerAppEnvironment("aca");
        foreach (var (resource, scaling) in builder.Scaled().ToArray())
        {
            builder.CreateResourceBuilder(resource).WithComputeEnvironment(environment);
            switch (resource)
            {
                case ProjectResource project:
                    builder.CreateResourceBuilder(project).PublishAsAzureContainerApp((_, app) => Shape(app, scaling));
                    break;
                case ContainerResource container:
                    builder.CreateResourceBuilder(container).PublishAsAzureContainerApp((_, app) => Shape(app, scaling));
                    break;
            }
        }
    }

    private static void Shape(ContainerApp app, Scaling scaling)
    {
        var container = app.Template.Containers[0].Value!;
        container.Resources = new AppContainerResources
        {
            Cpu = scaling.Processors,
            Memory = string.Create(CultureInfo.InvariantCulture, $"{scaling.Mebibytes / 1024.0:0.##}Gi"),
        };
        app.Template.TerminationGracePeriodSeconds = 60;
        app.Template.Scale.MinReplicas = scaling.Least;
        app.Template.Scale.MaxReplicas = scaling.Most;
        if (scaling.IsElastic && scaling.Queues.Count == 0)
        {
            app.Template.Scale.Rules.Add(new ContainerAppScaleRule
            {
                Name = "requests",
                Http = new ContainerAppHttpScaleRule { Metadata = { ["concurrentRequests"] = RequestsPerReplica } },
            });
        }

        foreach (var (queue, length) in scaling.Queues)
        {
            app.Template.Scale.Rules.Add(QueueRule(queue, length));
        }

        if (scaling.Migrates)
        {
            // replicas that start together take turns by the migrator's lock
            app.Template.InitContainers.Add(new ContainerAppInitContainer
            {
                Name = "migrate",
                Image = container.Image,
                Args = { "--migrate" },
                Env = container.Env,
                Resources = container.Resources,
            });
        }
    }

    private static ContainerAppScaleRule QueueRule(string queue, int length) => new()
    {
        Name = queue.Replace('.', '-'),
        Custom = new ContainerAppCustomScaleRule
        {
            CustomScaleRuleType = "rabbitmq",
            Metadata =
            {
                ["protocol"] = "amqp",
                ["queueName"] = queue,
                ["mode"] = "QueueLength",
                ["value"] = length.ToString(CultureInfo.InvariantCulture),
            },
            Auth = { new ContainerAppScaleRuleAuth { SecretRef = BrokerSecret, TriggerParameter = "host" } },
        },
    };
}
