using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;
using Azure.Provisioning;
using Azure.Provisioning.AppContainers;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>The module of one app.</summary>
internal sealed class ContainerAppModule(IResource resource, AzureContainerAppEnvironmentResource environment, PublishedModel model)
{
    private readonly ContainerAppValues _values = new(environment);

    public async Task<BicepModule> WriteAsync(CancellationToken cancellationToken)
    {
        var app = new ContainerApp
        {
            Name = resource.Name,
            Location = BicepValue<string>.Code("location"),
            EnvironmentId = _values.Of(environment.Id),
        };
        AddIdentities(app);
        var container = new ContainerAppContainer { Name = resource.Name, Image = _values.Of(new ImageOf(resource)) };
        if (resource is ContainerResource { Entrypoint: { } entrypoint })
        {
            container.Command.Add(entrypoint);
        }

        foreach (var argument in await model.ArgumentsOfAsync(resource, cancellationToken).ConfigureAwait(false))
        {
            container.Args.Add(_values.Of(argument));
        }

        foreach (var (name, value) in await model.EnvironmentOfAsync(resource, cancellationToken).ConfigureAwait(false))
        {
            container.Env.Add(Variable(app, name, value));
        }

        AddIngress(app);
        AddProbes(container);
        app.Template.Containers.Add(container);
        app.Template.Scale.MinReplicas = resource.GetReplicaCount();
        foreach (var change in resource.Annotations.OfType<AzureContainerAppCustomizationAnnotation>())
        {
            change.Configure(new AzureResourceInfrastructure(app), app);
        }

        var body = $"resource {BicepNames.Of(resource.Name)} 'Microsoft.App/containerApps@2025-01-01' = {BicepText.Of(BicepObject.Of(app))}\n";
        return new BicepModule($"{resource.Name}-containerapp", BicepFile.Head(_values.Parameters) + body, _values.Parameters, []);
    }

    private void AddIdentities(ContainerApp app)
    {
        var registry = _values.Code(environment.RegistryIdentity);
        app.Configuration.ActiveRevisionsMode = "Single";
        app.Configuration.Registries.Add(new ContainerAppRegistryCredentials { Server = _values.Of(environment.RegistryEndpoint), Identity = BicepValue<string>.Code(registry) });
        app.Identities[$"'${{{registry}}}'"] = new Dictionary<string, object>();
        if (model.Resources.OfType<AzureUserAssignedIdentityResource>().FirstOrDefault(r => r.Name == AzureUserAssignedIdentityResource.NameFor(resource)) is { } own)
        {
            app.Identities[$"'${{{_values.Code(own.Id)}}}'"] = new Dictionary<string, object>();
        }
    }

    // what holds a secret is kept by the platform and only named here
    private ContainerAppEnvironmentVariable Variable(ContainerApp app, string name, object value)
    {
        if (!Piece.HasSecret(Piece.Of(value)))
        {
            return new ContainerAppEnvironmentVariable { Name = name, Value = _values.Of(value) };
        }

        var secret = name.ToLowerInvariant().Replace('_', '-');
        app.Configuration.Secrets.Add(new ContainerAppWritableSecret { Name = secret, Value = _values.Of(value) });
        return new ContainerAppEnvironmentVariable { Name = name, SecretRef = secret };
    }

    private void AddIngress(ContainerApp app)
    {
        if (PublishedModel.EndpointsOf(resource).FirstOrDefault() is not { } endpoint)
        {
            return;
        }

        app.Configuration.Ingress = new ContainerAppIngressConfiguration
        {
            External = endpoint.EndpointAnnotation.IsExternal,
            TargetPort = PublishedModel.PortOf(endpoint),
            Transport = endpoint.EndpointAnnotation.Transport,
        };
    }

    private void AddProbes(ContainerAppContainer container)
    {
        foreach (var probe in resource.Annotations.OfType<EndpointProbeAnnotation>())
        {
            container.Probes.Add(new ContainerAppProbe
            {
                ProbeType = probe.Type.ToString(),
                HttpGet = new ContainerAppHttpRequestInfo { Path = probe.Path, Port = PublishedModel.PortOf(probe.EndpointReference), Scheme = "HTTP" },
                InitialDelaySeconds = probe.InitialDelaySeconds,
                PeriodSeconds = probe.PeriodSeconds,
                TimeoutSeconds = probe.TimeoutSeconds,
                FailureThreshold = probe.FailureThreshold,
            });
        }
    }
}

/// <summary>The image that is built for a resource, once it has been pushed.</summary>
internal sealed record ImageOf(IResource Resource) : IManifestExpressionProvider
{
    public string ValueExpression => $"{{{Resource.Name}.containerImage}}";
}
