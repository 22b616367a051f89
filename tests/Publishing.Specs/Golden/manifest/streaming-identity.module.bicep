@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource streaming_identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: take('streaming-identity-${uniqueString(resourceGroup().id)}', 128)
  location: location
}

output id string = streaming_identity.id

output clientId string = streaming_identity.properties.clientId

output principalId string = streaming_identity.properties.principalId
