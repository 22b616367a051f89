using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes.Resources;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>Makes the objects of one resource.</summary>
internal sealed class ResourceObjects(IResource resource, KubernetesEnvironmentResource environment, PublishedModel model, HelmValues values)
{
    private readonly KubernetesResource _objects = new(resource.Name, resource, environment);
    private readonly ContainerV1 _container = new() { Name = resource.Name, ImagePullPolicy = environment.DefaultImagePullPolicy };

    public async Task<KubernetesResource> MakeAsync(CancellationToken cancellationToken)
    {
        _container.Image = values.AddImage(resource.Name, PublishedModel.ImageOf(resource));
        if (resource is ContainerResource { Entrypoint: { } entrypoint })
        {
            _container.Command.Add(entrypoint);
        }

        foreach (var argument in await model.ArgumentsOfAsync(resource, cancellationToken).ConfigureAwait(false))
        {
            _container.Args.Add(values.Text(resource.Name, argument));
        }

        _objects.Workload = Workload();
        AddPorts();
        AddVariables(await model.EnvironmentOfAsync(resource, cancellationToken).ConfigureAwait(false));
        AddProbes();
        AddVolumes();
        foreach (var change in resource.Annotations.OfType<KubernetesServiceCustomizationAnnotation>())
        {
            change.Configure(_objects);
        }

        return _objects;
    }

    // whoever has a connection string keeps something, and so its name and its disk
    private Workload Workload()
    {
        var template = new PodTemplateSpecV1 { Metadata = new() { Labels = Labels() }, Spec = { Containers = { _container } } };
        return resource is IResourceWithConnectionString
            ? new StatefulSet
            {
                Metadata = { Name = $"{resource.Name}-statefulset", Labels = Labels() },
                Spec = new() { ServiceName = KubernetesNames.Service(resource.Name), Replicas = resource.GetReplicaCount(), Selector = new(Labels()), Template = template },
            }
            : new Deployment
            {
                Metadata = { Name = $"{resource.Name}-deployment", Labels = Labels() },
                Spec = new()
                {
                    Replicas = resource.GetReplicaCount(),
                    Selector = new(Labels()),
                    Strategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 1 } },
                    Template = template,
                },
            };
    }

    private void AddPorts()
    {
        var endpoints = PublishedModel.EndpointsOf(resource);
        if (endpoints.Count == 0)
        {
            return;
        }

        var service = new Service
        {
            Metadata = { Name = KubernetesNames.Service(resource.Name), Labels = Labels() },
            Spec = new() { Type = environment.DefaultServiceType, Selector = Labels() },
        };
        foreach (var endpoint in endpoints)
        {
            values.AddPort(endpoint);
            var port = $"{{{{ .Values.{HelmValues.PortOf(endpoint)} | int }}}}";
            var protocol = endpoint.EndpointAnnotation.Protocol.ToString().ToUpperInvariant();
            _container.Ports.Add(new() { Name = endpoint.EndpointName, ContainerPort = port, Protocol = protocol });
            service.Spec.Ports.Add(new() { Name = endpoint.EndpointName, Protocol = protocol, Port = port, TargetPort = port });
        }

        _objects.Service = service;
    }

    private void AddVariables(Dictionary<string, object> variables)
    {
        var config = new ConfigMap { Metadata = { Name = KubernetesNames.Config(resource.Name), Labels = Labels() } };
        var secret = new Secret { Metadata = { Name = KubernetesNames.Secrets(resource.Name), Labels = Labels() } };
        foreach (var (name, value) in variables)
        {
            (Piece.HasSecret(Piece.Of(value)) ? secret.StringData : config.Data)[name] = values.Variable(resource.Name, name, value);
        }

        if (config.Data.Count > 0)
        {
            _objects.ConfigMap = config;
            _container.EnvFrom.Add(new() { ConfigMapRef = new() { Name = config.Metadata.Name } });
        }

        if (secret.StringData.Count > 0)
        {
            _objects.Secret = secret;
            _container.EnvFrom.Add(new() { SecretRef = new() { Name = secret.Metadata.Name } });
        }
    }

    private void AddProbes()
    {
        foreach (var annotation in resource.Annotations.OfType<EndpointProbeAnnotation>())
        {
            var probe = new ProbeV1
            {
                HttpGet = new() { Path = annotation.Path, Port = $"{{{{ .Values.{HelmValues.PortOf(annotation.EndpointReference)} | int }}}}", Scheme = "HTTP" },
                InitialDelaySeconds = annotation.InitialDelaySeconds,
                PeriodSeconds = annotation.PeriodSeconds,
                TimeoutSeconds = annotation.TimeoutSeconds,
                FailureThreshold = annotation.FailureThreshold,
                SuccessThreshold = annotation.SuccessThreshold,
            };
            _ = annotation.Type switch
            {
                ProbeType.Startup => _container.StartupProbe = probe,
                ProbeType.Readiness => _container.ReadinessProbe = probe,
                _ => _container.LivenessProbe = probe,
            };
        }
    }

    private void AddVolumes()
    {
        foreach (var mount in resource.Annotations.OfType<ContainerMountAnnotation>())
        {
            if (mount.Type == ContainerMountType.BindMount || mount.Source is null)
            {
                throw new DistributedApplicationException(
                    $"'{resource.Name}' mounts {mount.Source ?? "a volume without a name"} at {mount.Target}, which cannot be published: put the files into an image, or name the volume.");
            }

            _container.VolumeMounts.Add(new() { Name = mount.Source, MountPath = mount.Target });
            _objects.Workload!.PodTemplate.Spec.Volumes.Add(Volume(mount.Source));
        }
    }

    private VolumeV1 Volume(string name)
    {
        switch (environment.DefaultStorageType.ToUpperInvariant())
        {
            case "EMPTYDIR":
                return new() { Name = name, EmptyDir = new() };
            case "HOSTPATH":
                return new() { Name = name, HostPath = new() { Path = $"/{name}", Type = "DirectoryOrCreate" } };
            case "PVC":
                var claim = new PersistentVolumeClaim
                {
                    Metadata = { Name = KubernetesNames.Claim(resource.Name, name), Labels = Labels() },
                    Spec =
                    {
                        AccessModes = { environment.DefaultStorageReadWritePolicy },
                        StorageClassName = environment.DefaultStorageClassName,
                        Resources = { Requests = { ["storage"] = environment.DefaultStorageSize } },
                    },
                };
                _objects.Claims.Add(claim);
                return new() { Name = name, PersistentVolumeClaim = new() { ClaimName = claim.Metadata.Name } };
            default:
                throw new InvalidOperationException($"Unsupported storage type: {environment.DefaultStorageType}");
        }
    }

    private Dictionary<string, string> Labels() => KubernetesNames.Labels(resource.Name);
}
