"""Writes the small ONNX files OnnxModelTest loads, sound and faulty ones. Needs the package onnx."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def save(model, name):
    with open(name, "wb") as file:
        file.write(model.SerializeToString())


def value(name, kind, shape):
    return helper.make_tensor_value_info(name, kind, shape)


def model(nodes, inputs, outputs, weights=(), opset=17, ir=8):
    graph = helper.make_graph(list(nodes), "fixture", inputs, outputs, list(weights))
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    made.ir_version = ir
    return made


def doubling(weights=None, operator="MatMul", **more):
    """y = 2 x for rows of four values."""
    weights = weights or numpy_helper.from_array(2 * np.eye(4, dtype=np.float32), "w")
    return model([helper.make_node(operator, ["x", "w"], ["y"])], [value("x", TensorProto.FLOAT, ["batch", 4])],
                 [value("y", TensorProto.FLOAT, ["batch", 4])], [weights], **more)


def weights_in(file):
    tensor = numpy_helper.from_array(2 * np.eye(4, dtype=np.float32), "w")
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, text in (("location", file), ("offset", "0"), ("length", "64")):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, text
    return tensor


# value * factor where the flag is set, else 0
masked = model(
    [helper.make_node("Cast", ["factor"], ["f"], to=TensorProto.FLOAT), helper.make_node("Mul", ["x", "f"], ["p"]),
     helper.make_node("Where", ["mask", "p", "zero"], ["y"])],
    [value("x", TensorProto.FLOAT, ["batch", 4]), value("mask", TensorProto.BOOL, ["batch", 4]),
     value("factor", TensorProto.INT64, ["batch", 1])],
    [value("y", TensorProto.FLOAT, ["batch", 4])], [numpy_helper.from_array(np.zeros((), np.float32), "zero")])

save(doubling(), "doubling.onnx")
save(masked, "masked.onnx")
save(doubling(weights_in("weights.bin")), "weights-beside.onnx")
save(doubling(weights_in("../weights.bin")), "weights-elsewhere.onnx")
save(doubling(opset=99), "opset99.onnx")
save(doubling(ir=77), "format77.onnx")
save(doubling(operator="Nonsense"), "unknown-operator.onnx")
(2 * np.eye(4, dtype=np.float32)).tofile("weights.bin")
with open("doubling.onnx", "rb") as whole, open("cut.onnx", "wb") as cut:
    cut.write(whole.read()[:60])
