using Aspire.Hosting.Kubernetes.Resources;

namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>Makes the object of an ingress.</summary>
internal static class IngressObject
{
    public static Ingress Of(KubernetesIngressResource door, HelmValues values)
    {
        var ingress = new Ingress { Metadata = { Name = door.Name, Labels = KubernetesNames.Labels(door.Name) } };
        foreach (var (key, value) in door.IngressAnnotations)
        {
            ingress.Metadata.Annotations[key] = value;
        }

        var host = door.Hostname is null ? null : values.Text(door.Name, door.Hostname);
        if (door.TlsSecretName is not null)
        {
            var tls = new IngressTLSV1 { SecretName = values.Text(door.Name, door.TlsSecretName) };
            if (host is not null)
            {
                tls.Hosts.Add(host);
            }

            ingress.Spec.Tls.Add(tls);
        }

        ingress.Spec.IngressClassName = door.IngressClassName is null ? null : values.Text(door.Name, door.IngressClassName);
        var rule = new IngressRuleV1 { Host = host };
        foreach (var (path, endpoint, type) in door.Paths)
        {
            rule.Http.Paths.Add(new()
            {
                Path = path,
                PathType = type.ToString(),
                Backend = { Service = { Name = KubernetesNames.Service(endpoint.Resource.Name), Port = { Name = endpoint.EndpointName } } },
            });
        }

        ingress.Spec.Rules.Add(rule);
        return ingress;
    }
}
