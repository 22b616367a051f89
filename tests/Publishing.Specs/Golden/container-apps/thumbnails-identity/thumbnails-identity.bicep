@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource thumbnails_identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: take('thumbnails-identity-${uniqueString(resourceGroup().id)}', 128)
  location: location
}

output id string = thumbnails_identity.id

output clientId string = thumbnails_identity.properties.clientId

output principalId string = thumbnails_identity.properties.principalId
