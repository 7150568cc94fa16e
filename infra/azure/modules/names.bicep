// The names that the code uses, from the one list of them.
@export()
var names = loadJsonContent('../../../functions/Storage/names.json')
