namespace Azure.Provisioning.AppContainers;

/// <summary>How many replicas an app has, and what makes them more or fewer.</summary>
public class ContainerAppScale
{
    public BicepValue<int>? MinReplicas { get; set; }

    public BicepValue<int>? MaxReplicas { get; set; }

    public BicepList<ContainerAppScaleRule> Rules { get; set; } = [];
}

public class ContainerAppScaleRule
{
    public BicepValue<string>? Name { get; set; }

    public ContainerAppHttpScaleRule? Http { get; set; }

    public ContainerAppCustomScaleRule? Custom { get; set; }
}

public class ContainerAppHttpScaleRule
{
    public BicepDictionary<string> Metadata { get; set; } = [];
}

public class ContainerAppCustomScaleRule
{
    [BicepPath("type")]
    public BicepValue<string>? CustomScaleRuleType { get; set; }

    public BicepDictionary<string> Metadata { get; set; } = [];

    public BicepList<ContainerAppScaleRuleAuth> Auth { get; set; } = [];
}

public class ContainerAppScaleRuleAuth
{
    public BicepValue<string>? SecretRef { get; set; }

    public BicepValue<string>? TriggerParameter { get; set; }
}
