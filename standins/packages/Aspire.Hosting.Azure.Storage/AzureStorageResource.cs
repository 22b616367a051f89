using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure;

/// <summary>An Azure storage account.</summary>
public class AzureStorageResource(string name) : AzureBicepResource(name), IResourceWithEndpoints
{
    // Azurite's account, the same for everybody: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private EndpointReference? _blobEndpoint;

    public bool IsEmulator => this.IsContainer();

    internal EndpointReference BlobEndpoint => _blobEndpoint ??= new EndpointReference(this, "blob");

    internal List<AzureBlobStorageContainerResource> BlobContainers { get; } = [];

    internal ReferenceExpression EmulatorUri => ReferenceExpression.Create(
        $"{BlobEndpoint.Property(EndpointProperty.Scheme)}://127.0.0.1:{BlobEndpoint.Property(EndpointProperty.Port)}/{EmulatorAccount}");

    internal ReferenceExpression GetBlobConnectionString() => IsEmulator
        ? ReferenceExpression.Create($"DefaultEndpointsProtocol=http;AccountName={EmulatorAccount};AccountKey={EmulatorKey};BlobEndpoint={EmulatorUri};")
        : ReferenceExpression.Create($"{Output(StorageModule.BlobEndpoint)}");

    internal ReferenceExpression BlobUri => IsEmulator ? EmulatorUri : GetBlobConnectionString();

    internal override BicepModule Module() => StorageModule.Of(Name, [.. BlobContainers.Select(container => container.BlobContainerName)]);

    internal override AzureBicepResource RolesOf(IResource consumer, AzureUserAssignedIdentityResource? identity) => new StorageRoles(consumer, this, identity);
}

/// <summary>The emulator in the place of a storage account: the same resource, seen as a container.</summary>
public class AzureStorageEmulatorResource(AzureStorageResource innerResource) : ContainerResource(innerResource.Name)
{
    public override ResourceAnnotationCollection Annotations => innerResource.Annotations;
}

/// <summary>The blob service of a storage account.</summary>
public class AzureBlobStorageResource(string name, AzureStorageResource storage) : Resource(name), IResourceWithConnectionString, IResourceWithParent<AzureStorageResource>
{
    public AzureStorageResource Parent { get; } = storage;

    public ReferenceExpression ConnectionStringExpression => Parent.GetBlobConnectionString();

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() =>
        Parent.IsEmulator ? [new("Uri", Parent.BlobUri), new("ConnectionString", ConnectionStringExpression)] : [new("Uri", Parent.BlobUri)];
}

/// <summary>A blob container.</summary>
public class AzureBlobStorageContainerResource(string name, string blobContainerName, AzureBlobStorageResource parent)
    : Resource(name), IResourceWithConnectionString, IResourceWithParent<AzureBlobStorageResource>
{
    public string BlobContainerName { get; } = blobContainerName;

    public AzureBlobStorageResource Parent { get; } = parent;

    public ReferenceExpression ConnectionStringExpression => Parent.Parent.IsEmulator
        ? ReferenceExpression.Create($"{Parent}ContainerName={BlobContainerName}")
        : ReferenceExpression.Create($"Endpoint={Parent};ContainerName={BlobContainerName}");

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() =>
        [.. Parent.GetConnectionProperties(), new("BlobContainerName", ReferenceExpression.Create($"{BlobContainerName}"))];
}
