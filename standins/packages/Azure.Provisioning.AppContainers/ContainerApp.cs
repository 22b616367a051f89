namespace Azure.Provisioning.AppContainers;

/// <summary>An app of Azure Container Apps.</summary>
public class ContainerApp
{
    public BicepValue<string>? Name { get; set; }

    public BicepValue<string>? Location { get; set; }

    [BicepPath("properties.environmentId")]
    public BicepValue<string>? EnvironmentId { get; set; }

    [BicepPath("properties.configuration")]
    public ContainerAppConfiguration Configuration { get; set; } = new();

    [BicepPath("properties.template")]
    public ContainerAppTemplate Template { get; set; } = new();

    [BicepPath("identity.type")]
    internal string IdentityType => "UserAssigned";

    [BicepPath("identity.userAssignedIdentities")]
    internal Dictionary<string, object> Identities { get; } = [];
}

public class ContainerAppConfiguration
{
    public BicepList<ContainerAppWritableSecret> Secrets { get; set; } = [];

    public BicepValue<string>? ActiveRevisionsMode { get; set; }

    public ContainerAppIngressConfiguration? Ingress { get; set; }

    public BicepList<ContainerAppRegistryCredentials> Registries { get; set; } = [];
}

public class ContainerAppWritableSecret
{
    public BicepValue<string>? Name { get; set; }

    public BicepValue<string>? Value { get; set; }
}

public class ContainerAppIngressConfiguration
{
    public BicepValue<bool>? External { get; set; }

    public BicepValue<int>? TargetPort { get; set; }

    public BicepValue<string>? Transport { get; set; }
}

public class ContainerAppRegistryCredentials
{
    public BicepValue<string>? Server { get; set; }

    public BicepValue<string>? Identity { get; set; }
}

public class ContainerAppTemplate
{
    public BicepList<ContainerAppContainer> Containers { get; set; } = [];

    public BicepList<ContainerAppInitContainer> InitContainers { get; set; } = [];

    public ContainerAppScale Scale { get; set; } = new();

    public BicepValue<long>? TerminationGracePeriodSeconds { get; set; }
}
