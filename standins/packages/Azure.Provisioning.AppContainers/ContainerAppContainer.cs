namespace Azure.Provisioning.AppContainers;

/// <summary>What every container of an app has.</summary>
public class ContainerAppBaseContainer
{
    public BicepValue<string>? Name { get; set; }

    public BicepValue<string>? Image { get; set; }

    public BicepList<string> Command { get; set; } = [];

    public BicepList<string> Args { get; set; } = [];

    public BicepList<ContainerAppEnvironmentVariable> Env { get; set; } = [];

    public AppContainerResources? Resources { get; set; }
}

public class ContainerAppContainer : ContainerAppBaseContainer
{
    public BicepList<ContainerAppProbe> Probes { get; set; } = [];
}

/// <summary>Runs to its end before the app's containers start.</summary>
public class ContainerAppInitContainer : ContainerAppBaseContainer;

public class AppContainerResources
{
    public BicepValue<double>? Cpu { get; set; }

    public BicepValue<string>? Memory { get; set; }
}

public class ContainerAppEnvironmentVariable
{
    public BicepValue<string>? Name { get; set; }

    public BicepValue<string>? Value { get; set; }

    public BicepValue<string>? SecretRef { get; set; }
}

public class ContainerAppProbe
{
    [BicepPath("type")]
    public BicepValue<string>? ProbeType { get; set; }

    public ContainerAppHttpRequestInfo? HttpGet { get; set; }

    public BicepValue<int>? InitialDelaySeconds { get; set; }

    public BicepValue<int>? PeriodSeconds { get; set; }

    public BicepValue<int>? TimeoutSeconds { get; set; }

    public BicepValue<int>? FailureThreshold { get; set; }
}

public class ContainerAppHttpRequestInfo
{
    public BicepValue<string>? Path { get; set; }

    public BicepValue<int>? Port { get; set; }

    public BicepValue<string>? Scheme { get; set; }
}
