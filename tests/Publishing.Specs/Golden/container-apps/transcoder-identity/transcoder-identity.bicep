@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource transcoder_identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: take('transcoder-identity-${uniqueString(resourceGroup().id)}', 128)
  location: location
}

output id string = transcoder_identity.id

output clientId string = transcoder_identity.properties.clientId

output principalId string = transcoder_identity.properties.principalId
